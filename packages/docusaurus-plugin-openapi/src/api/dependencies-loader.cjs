/**
 * A loader that leaves a page as it is, and names the files whose words will be in it: when one of them changes, the page is
 * compiled again, by the development server and by a build with a cache alike. The bundler loads it as it is, so it is no TypeScript.
 *
 * @this {import('webpack').LoaderContext<{files: string[], ofAll?: boolean}>} `ofAll`: the words of all pages, not only of those with examples
 * @param {string} source
 */
module.exports = function dependenciesLoader(source) {
  const {files, ofAll = false} = this.getOptions();
  if (ofAll || /<(TryIt|TryWith|Answer|Workflow|RunAll|Reference|Schema)\b/.test(source))
    for (const file of files) this.addDependency(file);
  return source;
};
