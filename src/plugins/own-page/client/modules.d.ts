/** Docusaurus' list of the pieces of all pages, see `index.ts`. */
declare module '@generated-list/registry';
