/**
 * A loader of the bundler that leaves the list of all pages out of what Docusaurus gives every page to know: of the site
 * (`globalData.json`), and of a version of the docs. Written in JavaScript, as the bundler itself has to be able to read it.
 *
 * @param {string} source that, as JSON
 * @returns {string} the same, in which versions of the docs have no pages
 */
export default function withoutDocs(source) {
  return JSON.stringify(
    JSON.parse(source, (name, value) => {
      if (name === 'versions' && Array.isArray(value))
        return value.map((version) => ({...version, docs: []}));
      return value?.docs && value.docsSidebars ? {...value, docs: {}, docsSidebars: {}} : value;
    }),
  );
}
