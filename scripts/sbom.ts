/** Writes artifacts/sbom.cdx.json: what the bundles hold, as CycloneDX 1.6, the same bytes for the same packages. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROJECT = resolve(import.meta.dirname, '..');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly description?: string;
}
interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
}
/** esbuild's account of what went into each bundle. */
export type Bundles = Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
export interface SbomComponent {
  readonly type: 'library';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly ({ readonly license: { readonly id: string } } | { readonly expression: string })[];
  readonly hashes: readonly { readonly alg: 'SHA-512'; readonly content: string }[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(PROJECT, path), 'utf8'));

/** Folders of the packages whose files went into a bundle that ships, from esbuild's account of its inputs. */
function bundledFolders(outputs: Bundles): string[] {
  const folders = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  return [...new Set(folders)].sort();
}

/** The hash by which npm checked the package, as the lock file has it. */
function hashesOf({ integrity }: LockedPackage): SbomComponent['hashes'] {
  const base64 = /^sha512-(.+)$/.exec(integrity ?? '')?.[1];
  return base64 === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}

/** One component a bundled package, in the order of their folders. */
export function listComponents(outputs: Bundles): SbomComponent[] {
  const lock = readJson('package-lock.json') as { packages: Record<string, LockedPackage> };
  return bundledFolders(outputs).map((folder) => {
    const { name, version, license } = readJson(join(folder, 'package.json')) as Manifest;
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    return {
      ...{ type: 'library', 'bom-ref': purl, name, version, purl },
      licenses:
        license === undefined ? [] : [/\s/.test(license) ? { expression: license } : { license: { id: license } }],
      hashes: hashesOf(lock.packages[folder] ?? {}),
    };
  });
}

/** The bill of materials; it names no time, so that it is reproducible. Needs a build (`npm run build`). */
export function buildSbom(): object {
  if (!existsSync(join(PROJECT, 'artifacts/bundles.json')))
    throw new Error('artifacts/bundles.json is missing: run npm run build first');
  const { name, version, license, description } = readJson('package.json') as Manifest;
  const components = listComponents(readJson('artifacts/bundles.json') as Bundles);
  const ref = `pkg:npm/${name}@${version}`;
  return {
    ...{
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
    },
    metadata: {
      component: {
        ...{ type: 'application', 'bom-ref': ref, name, version, description, purl: ref },
        licenses: [{ license: { id: license } }],
      },
    },
    components,
    dependencies: [{ ref, dependsOn: components.map((component) => component['bom-ref']) }],
  };
}

export function writeSbom(): string {
  const path = join(PROJECT, 'artifacts/sbom.cdx.json');
  writeFileSync(path, `${JSON.stringify(buildSbom(), null, 2)}\n`);
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(writeSbom());
