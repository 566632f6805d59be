/**
 * A loader that leaves a page as it is, and names the files whose words will be in it: when one of them changes, the page is
 * compiled again, by the development server and by a build with a cache alike. The bundler loads it as it is, so it is no TypeScript.
 *
 * @this {import('webpack').LoaderContext<{files: string[]}>}
 * @param {string} source
 */
module.exports = function dependenciesLoader(source) {
  if (/<(TryIt|Answer|Workflow|RunAll)\b/.test(source)) for (const file of this.getOptions().files) this.addDependency(file);
  return source;
};
