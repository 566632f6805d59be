/*
 * Docusaurus loads its configuration and all that it imports through jiti, which turns `import()` into `require()`. Pagefind can
 * only be imported. This file is loaded by Node itself.
 */
exports.importPagefind = () => import('pagefind');
