/** Owns the hostile texts that an article, a file name or a server may hold, and a summary with one of them in every field. */
import type { SummaryJson } from '../../../src/summary/summaryJson.ts';

/** Texts that become a link, markup, a formula or another line wherever a surface takes them for more than text. */
export const PAYLOADS = [
  '<script>window.owned=1</script>',
  '"><img src=x onerror="window.owned=1">',
  "'><svg/onload=window.owned=1>",
  '<style>*{display:none}</style><link rel=stylesheet href=//evil.example/a.css>',
  '</div></body><iframe srcdoc="<script>parent.owned=1</script>">',
  '<a href="javascript:window.owned=1">王明</a>',
  '[王明](command:workbench.action.quit)',
  '[王明](command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22id%22%7D "t")',
  '[王明](javascript:alert(1))',
  '[王明](file:///etc/passwd)',
  '[王明]: command:workbench.action.quit',
  '<command:workbench.action.quit>',
  '<https://evil.example/>',
  '![](https://evil.example/pixel.png)',
  'https://evil.example/?q=1',
  'www.evil.example',
  'mailto:a@evil.example',
  '`code` ```js\nwindow.owned=1\n```',
  '| a | b |\n|---|---|\n| c | d |',
  '# h\n> quote\n- item\n1. one',
  '$(trash) $(sync~spin)',
  '=HYPERLINK("https://evil.example","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1-1',
  '\t=1+1',
  '"\r\nattendee,injected',
  '&lt;img src=x onerror=alert(1)&gt; &#x6a;avascript:',
  '${7*7} {{7*7}} %7B%7D $& $1 {0}',
  '\\[x\\](command:a) \\![x](https://evil.example/)',
  '{"__proto__":{"owned":1}}',
  '__proto__',
  '] (command:a)',
] as const;

/** Characters that make a name read as another, and how each must be shown. */
export const INVISIBLES: readonly (readonly [character: string, code: string])[] = [
  ...[0x202a, 0x202b, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x061c, 0x200b, 0x200c],
  ...[0x200d, 0x2060, 0xfeff, 0x00ad, 0x034f, 0x180e, 0x115f, 0x3164, 0xffa0, 0x2062, 0xe0041, 0xe0001, 0xe007f],
].map((code) => [String.fromCodePoint(code), `U+${code.toString(16).toUpperCase().padStart(4, '0')}`] as const);

/** A summary in which every text that an article, a file name or a server decides is `text`. */
export function hostileSummary(text: string): SummaryJson {
  const found = {
    name: text,
    foundBy: ['rules' as const],
    confidence: 0.9,
    evidence: [{ quote: text, start: 3, end: 9, match: 'exact' as const }],
  };
  return {
    schemaVersion: 1,
    source: { uri: `file:///${text}`, sha256: '0'.repeat(64), language: 'zh-Hans', encoding: 'utf-8', characters: 100 },
    engine: { kind: 'openai', model: text, inputTokens: 1, outputTokens: 1, durationMs: 1 },
    title: text,
    publishedOn: '2025-03-04',
    visitStart: '2025-03-01',
    visitEnd: '2025-03-02',
    overview: text,
    attendees: (['visitor', 'host', 'other'] as const).map((side) => ({
      ...found,
      ...{ titles: [text, text], organization: text, side },
    })),
    agreements: [{ ...found, parties: [text, text], occasion: text, amount: text }],
    siteVisits: [{ ...found, focus: text, date: '2025-03-01' }],
    cleaning: { removals: [], repairs: [] },
    warnings: [{ code: text, message: text }],
  };
}
