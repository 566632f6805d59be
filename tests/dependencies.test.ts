import {readdirSync, readFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {join} from 'node:path';
import {expect, it} from 'vitest';

type Manifest = {
  name: string;
  dependencies: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

const PACKAGES = join(import.meta.dirname, '../packages');

const folders = readdirSync(PACKAGES, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => join(PACKAGES, name));

const sourcesOf = (folder: string): string[] =>
  readdirSync(join(folder, 'src'), {recursive: true, encoding: 'utf8'}).filter(
    (file) => /\.tsx?$/.test(file) && !/(\.test|fixture)\.tsx?$/.test(file),
  );

/** The packages that a text imports as values; types are not needed at run time. */
function importsOf(text: string): string[] {
  const specifiers = [
    ...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^'.][^']*)'/gm),
    ...text.matchAll(/^import '([^'.][^']*)'/gm),
    ...text.matchAll(/\bimport\('([^'.][^']*)'\)/g),
  ].map(([, specifier]) => specifier ?? '');
  return specifiers.map((one) => one.split('/', one.startsWith('@') ? 2 : 1).join('/'));
}

/** Aliases that the bundler of a site resolves. */
const ALIAS =
  /^@(docusaurus\/([A-Z]|use|router|renderRoutes|isInternalUrl)|theme|generated|site|try-it)/;

it.each(folders)('%s states each package that it imports', (folder) => {
  const {name, dependencies, peerDependencies} = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const stated = new Set([name, ...Object.keys({...dependencies, ...peerDependencies})]);
  const missing = sourcesOf(folder).flatMap((file) =>
    importsOf(readFileSync(join(folder, 'src', file), 'utf8'))
      .filter((one) => !isBuiltin(one) && !ALIAS.test(one) && !stated.has(one))
      .map((one) => `${file}: ${one}`),
  );
  expect(missing).toEqual([]);
});
