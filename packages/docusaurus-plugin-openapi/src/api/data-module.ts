/**
 * Returns the text of a module with data as its default export. For a JSON file, the bundler has an object for each
 * value and looks for unused ones: gigabytes for a description as large as GitHub's.
 */
export const dataModule = (data: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});\n`;
