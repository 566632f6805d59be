/** A piece of a page as the bundler made it: the identifier of its module, the chunks that have it, and their files. */
export type Piece = {module: string | number; chunks: (string | number)[]; scripts: string[]};

/** All pieces of all pages, by the names that Docusaurus gives them; `entry`: the files that every page fetches. */
export type Chunks = {entry: string[]; pieces: Record<string, Piece>};

/** Those of rspack that are used here; Docusaurus hands over the bundler, whose types it does not export. */
type Source = {source: () => string | Buffer};
type Chunk = {
  id?: string | number | null;
  files: ReadonlySet<string>;
  groupsIterable: Iterable<ChunkGroup>;
};
type ChunkGroup = {name?: string; chunks: Chunk[]; getParents: () => ChunkGroup[]};
type Block = {dependencies: unknown[]};
type Module = {blocks: Block[]};
type Compilation = {
  hooks: {
    processAssets: {tap: (options: {name: string; stage: number}, act: () => void) => void};
  };
  chunkGroups: Iterable<ChunkGroup>;
  chunkGraph: {
    getChunkModules: (chunk: Chunk) => Module[];
    getModuleId: (module: Module) => string | number | null;
    getBlockChunkGroup: (block: Block) => ChunkGroup | null;
  };
  moduleGraph: {getModule: (dependency: unknown) => Module | null};
  entrypoints: ReadonlyMap<string, {chunks: Chunk[]; getRuntimeChunk: () => Chunk}>;
  updateAsset: (name: string, update: (source: Source) => Source) => void;
  deleteAsset: (name: string) => void;
};
export type Compiler = {
  webpack: {sources: {RawSource: new (text: string) => Source}};
  hooks: {thisCompilation: {tap: (name: string, act: (compilation: Compilation) => void) => void}};
};

/** The name of the chunk that holds the list of all pages; nobody fetches it. */
export const LIST = 'all-pages';
const NAME = 'OwnPagePlugin';
/** Before the minifier and the hashes of files (`PROCESS_ASSETS_STAGE_OPTIMIZE`). */
const EARLY = 100;
/** After the names of files have got their hashes (`PROCESS_ASSETS_STAGE_REPORT`). */
const LAST = 5000;
/** An entry of a table of chunks, as the bundler writes it into its runtime. */
const ENTRY = /"?([\w-]+)"?: ?"[^"]*",?/g;

/** The group of the list, and those of the pieces that it leads to. */
function groupsOf({chunkGroups}: Compilation): {list: ChunkGroup; pieces: Set<ChunkGroup>} {
  const groups = [...chunkGroups];
  const list = groups.find(({name}) => name === LIST);
  if (!list)
    throw new Error(
      `The bundler made no chunk ${LIST} from src/plugins/own-page/client/routes.tsx, so that pages cannot find their scripts.`,
    );
  return {
    list,
    pieces: new Set(groups.filter((group) => group.getParents().some(({name}) => name === LIST))),
  };
}

/** Leaves out of a table of chunks those that are only ever fetched as pieces of a page, whose HTML has their addresses. */
export function withoutPieces(table: string, pieces: ReadonlySet<string>): string {
  return table.replace(ENTRY, (entry, id: string) => (pieces.has(id) ? '' : entry));
}

function idsOfPieces(compilation: Compilation): Set<string> {
  const {pieces} = groupsOf(compilation);
  const chunks = [...pieces]
    .flatMap((group) => group.chunks)
    .filter(({groupsIterable}) => [...groupsIterable].every((group) => pieces.has(group)));
  return new Set(chunks.map(({id}) => String(id)));
}

const runtimeFiles = ({entrypoints}: Compilation): string[] =>
  [...entrypoints.values()]
    .flatMap((entry) => [...entry.getRuntimeChunk().files])
    .filter((file) => file.endsWith('.js'));

function readChunks(compilation: Compilation): Chunks {
  const {chunkGraph, moduleGraph} = compilation;
  const found: Chunks['pieces'] = {};
  const blocks = groupsOf(compilation)
    .list.chunks.flatMap((chunk) => chunkGraph.getChunkModules(chunk))
    .flatMap((module) => module.blocks);
  for (const block of blocks) {
    const group = chunkGraph.getBlockChunkGroup(block);
    const module = moduleGraph.getModule(block.dependencies[0]);
    const id = module && chunkGraph.getModuleId(module);
    if (!group?.name || id === null) continue;
    const chunks = group.chunks.filter(({files}) =>
      [...files].some((file) => file.endsWith('.js')),
    );
    found[group.name] = {
      module: id,
      chunks: chunks.flatMap((chunk) => chunk.id ?? []),
      scripts: chunks.flatMap(({files}) => [...files].filter((file) => file.endsWith('.js'))),
    };
  }
  return {
    entry: [...compilation.entrypoints.values()]
      .flatMap(({chunks}) => chunks)
      .flatMap(({files}) => [...files]),
    pieces: found,
  };
}

/**
 * Keeps what every page fetches free of all other pages: their chunks are in no table of the bundler's runtime, and the list of
 * them in no file. `onChunks` gets what that list said.
 */
export const withoutOtherPages = (
  onChunks: (chunks: Chunks) => void,
): {apply: (compiler: Compiler) => void} => ({
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({name: NAME, stage: EARLY}, () => {
        const pieces = idsOfPieces(compilation);
        const {RawSource} = compiler.webpack.sources;
        for (const file of runtimeFiles(compilation))
          compilation.updateAsset(
            file,
            (source) => new RawSource(withoutPieces(source.source().toString(), pieces)),
          );
      });
      compilation.hooks.processAssets.tap({name: NAME, stage: LAST}, () => {
        onChunks(readChunks(compilation));
        for (const {files} of groupsOf(compilation).list.chunks)
          for (const file of files) compilation.deleteAsset(file);
      });
    }),
});
