export type Reported = {errors: string[]};

export type Index = {
  addHTMLFile: (file: {url: string; content: string}) => Promise<Reported>;
  writeFiles: (options: {outputPath: string}) => Promise<Reported>;
  deleteIndex: () => Promise<unknown>;
};

/** The part of Pagefind that the site uses: https://pagefind.app/docs/node-api/ */
export type Pagefind = {
  createIndex: (options: {forceLanguage: string}) => Promise<Reported & {index?: Index}>;
};

export function importPagefind(): Promise<Pagefind>;
