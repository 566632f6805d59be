/** The identifier of a module or of a chunk. */
export type Id = string | number;

/**
 * The bundler's own function that runs a module. `O` calls back once chunks are there, and, called with nothing, looks whether
 * they are. See https://webpack.js.org/api/module-variables/#__webpack_require__-webpack-specific.
 */
declare const __webpack_require__: {
  (id: Id): unknown;
  O: (result?: undefined, chunks?: Id[], then?: () => void, priority?: number) => void;
};

/** Waits for chunks, whoever fetches them. */
export const waitForChunks = (chunks: readonly Id[]): Promise<void> =>
  new Promise((resolve) => {
    __webpack_require__.O(undefined, [...chunks], resolve, 0);
    __webpack_require__.O();
  });

/** Runs a module, and gives what Docusaurus hands to components: what it exports beside its default becomes a part of that. */
export function runModule(id: Id): unknown {
  const module = __webpack_require__(id);
  if (typeof module !== 'object' || module === null || !('__esModule' in module)) return module;
  const {default: value, ...others} = module as {default?: unknown};
  return typeof value === 'function' || (typeof value === 'object' && value !== null)
    ? Object.assign(value, others)
    : value;
}
