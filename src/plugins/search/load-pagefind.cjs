/** Pagefind is an ES module, and Docusaurus compiles the `import()` of a plugin to `require()`, which cannot load one. */
exports.loadPagefind = () => import('pagefind');
