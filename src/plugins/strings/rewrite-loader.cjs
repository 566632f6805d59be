/**
 * A loader that gives a generated module to a function, with the files that it then also depends on.
 * The bundler loads it as it is, so it is no TypeScript.
 *
 * @this {import('webpack').LoaderContext<{files: string[], rewrite: (source: string) => string}>}
 * @param {string} source
 */
module.exports = function rewriteLoader(source) {
  const {files, rewrite} = this.getOptions();
  for (const file of files) this.addDependency(file);
  return rewrite(source);
};
