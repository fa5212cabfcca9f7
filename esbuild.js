// Builds every bundle of the extension; `--watch` rebuilds on change, `--metafile` keeps the sizes for the budgets.
import { build, context } from 'esbuild';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

const watch = process.argv.includes('--watch');

// Bundles that are loaded on first use: a dynamic import of the source file becomes an import of the bundle.
const lazyBundles = {
  'src/vscode/app.ts': 'app.cjs',
  'src/vscode/modelClient.ts': 'modelClient.cjs',
};
const keepLazy = {
  name: 'keep-lazy',
  setup(builder) {
    builder.onResolve({ filter: /\.ts$/ }, ({ kind, path }) => {
      if (kind !== 'dynamic-import') return undefined;
      const bundle = Object.entries(lazyBundles).find(([source]) => source.endsWith(path.replace(/^(\.\.?\/)+/, '')));
      return bundle ? { path: `./${bundle[1]}`, external: true } : undefined;
    });
  },
};
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  metafile: true,
  logLevel: 'info',
  legalComments: 'none',
};
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  define: { 'import.meta.dirname': '__dirname' },
  plugins: [keepLazy],
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
};
const exists = (paths) => paths.filter((path) => existsSync(path));
const targets = [
  {
    ...node,
    entryPoints: exists(['src/extension.ts', 'src/cli.ts', 'src/vscode/worker.ts', ...Object.keys(lazyBundles)]),
    entryNames: '[name]',
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    outdir: 'dist',
    entryPoints: exists(['src/webview/panel.ts']),
  },
];

if (watch) for (const target of targets) await (await context(target)).watch();
else {
  const outputs = {};
  for (const target of targets) Object.assign(outputs, (await build(target)).metafile.outputs);
  mkdirSync('artifacts', { recursive: true });
  writeFileSync('artifacts/bundles.json', JSON.stringify(outputs));
}
