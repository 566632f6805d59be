import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {PropVersionMetadata} from '@docusaurus/plugin-content-docs';
import {CARDS} from './ids';
import type {OwnSidebar, Pieces, Whole} from './own-page';
import type {GeneratedRoute} from './pages';
import {createShownItems} from './shown-items';

/** Where whole sidebars are, below the base URL of a language. */
const FOLDER = 'assets/sidebars';
/** A line of Docusaurus' list of pieces: the name, and the file that it comes from. */
const PIECE = /^ {2}"([^"]+)": .*, "@generated\/([^"]+\.json)", /gm;

type Folders = {generatedFilesDir: string; outDir: string; baseUrl: string};
type Version = {
  address: () => string;
  shownOf: (sidebar: string | undefined) => ReturnType<typeof createShownItems>;
};

/** Writes what a version of the docs knows of all its pages into a file of its own. @returns its address. */
function writeWhole(whole: Whole, {outDir, baseUrl}: Folders): string {
  const text = JSON.stringify(whole);
  const name = `${createHash('sha1').update(text).digest('hex').slice(0, 8)}.json`;
  mkdirSync(join(outDir, FOLDER), {recursive: true});
  writeFileSync(join(outDir, FOLDER, name), text);
  return `${baseUrl}${FOLDER}/${name}`;
}

/** The sidebar of a page: of the branch of routes that leads to it, with the names of their pieces, and of its HTML. */
export type SidebarReader = (
  branch: GeneratedRoute[],
  names: Record<string, Pieces>,
  html: string,
) => OwnSidebar | undefined;

/** Reads the sidebars of pages from what the docs plugin has generated. */
export function createSidebarReader(folders: Folders): SidebarReader {
  const files = new Map(
    [...readFileSync(join(folders.generatedFilesDir, 'registry.js'), 'utf8').matchAll(PIECE)].map(
      ([, name = '', file = '']) => [name, file],
    ),
  );
  const versions = new Map<string, Version | undefined>();
  const readVersion = (file: string): Version | undefined => {
    const {version} = JSON.parse(readFileSync(join(folders.generatedFilesDir, file), 'utf8')) as {
      version?: PropVersionMetadata;
    };
    if (!version?.docsSidebars) return undefined;
    const {docs, docsSidebars} = version;
    let address: string | undefined;
    const shown = new Map<string | undefined, ReturnType<typeof createShownItems>>();
    const shownOf = (sidebar: string | undefined) => {
      const known =
        shown.get(sidebar) ??
        createShownItems((sidebar !== undefined && docsSidebars[sidebar]) || []);
      shown.set(sidebar, known);
      return known;
    };
    return {address: () => (address ??= writeWhole({docs, docsSidebars}, folders)), shownOf};
  };
  const versionOf = (names: Pieces | undefined): Version | undefined => {
    const file =
      typeof names === 'object' && names !== null && '__props' in names
        ? files.get(String(names.__props))
        : undefined;
    if (file === undefined) return undefined;
    if (!versions.has(file)) versions.set(file, readVersion(file));
    return versions.get(file);
  };
  return (branch, names, html) => {
    const {path = '', sidebar: name} = branch.at(-1) ?? {};
    const version = branch.map(({component}) => versionOf(names[component])).find(Boolean);
    if (!version) return undefined;
    const {items, isAll} = version.shownOf(name)(path);
    const hasCards = html.includes(CARDS);
    return {
      name,
      items,
      ...(hasCards || !isAll ? {rest: version.address()} : {}),
      ...(hasCards ? {isNeeded: true} : {}),
    };
  };
}
