import {createHash} from 'node:crypto';
import {readEnvironment} from './environment';

/** Those of rspack that are used here; Docusaurus hands over the bundler, whose types it does not export. */
type Source = {buffer: () => Buffer};
type Chunk = {files: ReadonlySet<string>};
type ChunkGroup = {
  name?: string;
  chunks: Chunk[];
  isInitial: () => boolean;
  getParents: () => ChunkGroup[];
};
type Module = {identifier: () => string; nameForCondition?: () => string | null};
export type Compilation = {
  hooks: {processAssets: {tap: (options: {name: string; stage: number}, act: () => void) => void}};
  chunkGroups: Iterable<ChunkGroup>;
  modules: Iterable<Module>;
  moduleGraph: {getIncomingConnections: (module: Module) => {originModule?: Module | null}[]};
  getAssets: () => readonly {name: string; source: Source}[];
  emitAsset: (name: string, source: unknown) => void;
};

/** What the pages of a site are rendered from: all that they share, and the pieces of single pages by their names, as hashes. */
export type Bundle = {shared: string; pieces: ReadonlyMap<string, string>};

/** The modules of Node that give back nothing but what they were given, or what is drawn by lot. */
const PURE = new Set([
  'async_hooks',
  'buffer',
  'crypto',
  'events',
  'path',
  'punycode',
  'querystring',
  'stream',
  'stream/consumers',
  'string_decoder',
  'url',
  'util',
]);
const EXTERNAL = /^external .*?"(?:node:)?([^"]+)"/;

/** The first module of Node in a bundle that could read files, or whatever else no hash tells of. @param own the folder of modules that may. */
function readsMore({modules, moduleGraph}: Compilation, own: string): string | undefined {
  for (const module of modules) {
    const [, name] = EXTERNAL.exec(module.identifier()) ?? [];
    if (name === undefined || PURE.has(name)) continue;
    if (
      moduleGraph
        .getIncomingConnections(module)
        .some(({originModule}) => !originModule?.nameForCondition?.()?.startsWith(own))
    )
      return name;
  }
  return undefined;
}

const filesOf = ({chunks}: ChunkGroup): string[] => chunks.flatMap(({files}) => [...files]);

/** The files of each piece that nothing but the list of pages leads to; what a page itself fetches later may belong to any page. */
function filesOfPieces(groups: ChunkGroup[], names: ReadonlySet<string>): Map<string, string[]> {
  const pieces = groups.filter(
    (group) =>
      group.name !== undefined &&
      names.has(group.name) &&
      group.getParents().every((parent) => parent.isInitial()),
  );
  const others = new Set(groups.filter((group) => !pieces.includes(group)).flatMap(filesOf));
  return new Map(
    pieces.map((group) => [group.name ?? '', filesOf(group).filter((file) => !others.has(file))]),
  );
}

/**
 * Reads what the pages of a site are rendered from. Whatever is not certain to belong to a piece is shared.
 * @param names those of the pieces, as Docusaurus' list of pages has them.
 * @param own the folder of modules that may read files. @param minifier what changes when pages may be minified otherwise.
 * @returns the name of the module instead, when code in the bundle could read what no hash tells of.
 */
export function readBundle(
  compilation: Compilation,
  names: ReadonlySet<string>,
  own: string,
  minifier: string,
): Bundle | {reads: string} {
  const reads = readsMore(compilation, own);
  if (reads !== undefined) return {reads};
  const files = filesOfPieces([...compilation.chunkGroups], names);
  const ofPieces = new Set([...files.values()].flat());
  const shared = createHash('sha1').update(minifier);
  const hashes = new Map<string, string>();
  const environment = readEnvironment();
  const assets = [...compilation.getAssets()].sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  for (const {name, source} of assets) {
    const content = source.buffer();
    environment.add(content);
    const hash = createHash('sha1').update(content).digest('hex');
    if (ofPieces.has(name)) hashes.set(name, hash);
    else shared.update(`${name} ${hash}\n`);
  }
  shared.update(environment.digest());
  return {
    shared: shared.digest('hex'),
    pieces: new Map(
      [...files].map(([name, list]) => [
        name,
        list
          .map((file) => `${file} ${hashes.get(file)}`)
          .sort()
          .join(),
      ]),
    ),
  };
}
