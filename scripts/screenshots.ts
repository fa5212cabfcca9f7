/**
 * Takes the pictures of the README and of the review: a real VS Code in four themes, each with what a person sees there.
 * `screenshots.ts [theme …] [model]` takes only those; `screenshots.ts themes` asks the editor for its themes' variables.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startModelServer } from '../test/support/modelServer/modelServer.ts';
import { KEPT_THEMES, variablesOf } from '../test/support/panelThemes.ts';
import { Workbench } from '../test/e2e/workbench.ts';
import { takeWorkbenchShots } from './workbenchShots.ts';

const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'hc-black': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
} as const;
const SAMPLE = 'delegation-visit.txt';
const SIZE = { width: 1240, height: 800 };
const PROJECT = resolve(import.meta.dirname, '..');
/** The pictures that the README shows. */
const README = {
  'dark-fact': 'panel-dark.png',
  'light-model': 'panel-light.png',
  'dark-editor-hover': 'article-dark.png',
  'light-reports': 'reports-light.png',
};
const side = (organization: string, where: 'visitor' | 'host', people: Record<string, string[]>): object[] =>
  Object.entries(people).map(([name, titles]) => ({ name, titles, organization, side: where, sentences: [2, 3, 4] }));
/** What a good model answers about the sample; the last site is an invention, as models make them. */
const ANSWER = JSON.stringify({
  ...{ isReport: true, headline: 1, publishedOn: '2025-04-18', visitStart: '2025-04-15', visitEnd: '2025-04-16' },
  attendees: [
    ...side('云岭市', 'visitor', {
      陆怀远: ['市委书记'],
      邵敏: ['市委常委', '秘书长'],
      孟广田: ['副市长'],
      白雪琴: ['副市长'],
    }),
    ...side('青浦湾市', 'host', { 季长风: ['市委副书记', '市长'], 曾立群: ['市委常委', '常务副市长'] }),
  ],
  agreements: [
    {
      ...{ name: '云岭市—青浦湾市2025年协作框架协议', parties: ['云岭市', '青浦湾市'] },
      ...{ occasion: '协作工作座谈会', amount: null, sentences: [6, 7, 8] },
    },
  ],
  siteVisits: ['海川精密机械有限公司', '东港集装箱码头', '望潮渔村', '青浦湾职业技术学院', '望月天文台'].map(
    (name) => ({
      ...{ name, focus: null, date: null, sentences: [5] },
    }),
  ),
  overview: '云岭市党政代表团到青浦湾市考察对接协作工作，双方签署协作框架协议。',
});

const SETTINGS = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false };

async function takePictures(name: string, theme: string): Promise<void> {
  const settings = { ...SETTINGS, 'workbench.colorTheme': theme };
  const workbench = await Workbench.open({ settings, viewport: SIZE });
  try {
    await takeWorkbenchShots(workbench, name);
  } finally {
    await workbench.close();
  }
}

/** Asks the editor for the variables of its themes that the panel uses, and keeps them for pictures and checks without it. */
async function keepThemes(): Promise<void> {
  const names = [...variablesOf(readFileSync(join(PROJECT, 'media/panel.css'), 'utf8')).keys()].sort();
  const themes: Record<string, unknown> = {};
  for (const [name, theme] of Object.entries(THEMES)) {
    const workbench = await Workbench.open({ settings: { 'workbench.colorTheme': theme }, viewport: SIZE });
    try {
      await workbench.openFile(SAMPLE);
      await workbench.run('Report Summarizer: Summarize');
      themes[name] = await (
        await workbench.panel()
      ).evaluate((wanted) => {
        const { style } = document.documentElement;
        const values = wanted.map((one) => [one, style.getPropertyValue(`--vscode-${one}`)] as const);
        const variables = Object.fromEntries(values.filter(([one, value]) => value !== '' && !/font-/.test(one)));
        return { bodyClass: document.body.className, variables };
      }, names);
    } finally {
      await workbench.close();
    }
  }
  writeFileSync(KEPT_THEMES, `${JSON.stringify(themes, null, 2)}\n`);
}

/** A model's result, with facts of every kind of certainty, in the light theme. */
async function takeModelPicture(): Promise<void> {
  const server = await startModelServer({ dialect: 'openai', answer: ANSWER });
  const workbench = await Workbench.open({
    settings: {
      ...{ ...SETTINGS, 'workbench.colorTheme': THEMES.light },
      ...{ 'reportSummarizer.baseUrl': server.url, 'reportSummarizer.model': 'gpt-4.1-mini' },
      'reportSummarizer.secondLook': false,
    },
    viewport: SIZE,
  });
  try {
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.answerDialog('Send');
    await workbench.panelShows(/Engine\s+gpt-4\.1-mini/);
    await workbench.run('View: Toggle Primary Side Bar Visibility');
    await (await workbench.panel()).locator('.fact-main').nth(4).click();
    await workbench.page.waitForTimeout(800);
    await workbench.screenshot('light-model');
  } finally {
    await workbench.close();
    await server.close();
  }
}

const only = process.argv.slice(2);
if (only.includes('themes')) await keepThemes();
if (only.length === 0 || only.includes('model')) await takeModelPicture();
for (const [name, theme] of Object.entries(THEMES))
  if (only.length === 0 || only.includes(name)) await takePictures(name, theme);
mkdirSync(join(PROJECT, 'docs/images'), { recursive: true });
for (const [name, image] of Object.entries(README)) {
  const taken = join(PROJECT, 'artifacts/screenshots', `${name}.png`);
  if (existsSync(taken)) copyFileSync(taken, join(PROJECT, 'docs/images', image));
}
