import {copyFileSync, lstatSync, mkdirSync, readdirSync, rmSync, type Dirent} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {fileProblem} from '@batchwise/openapi/node';

/** The copy of a language's pages, below the root. */
export const pagesCopy = (locale: string): string => join('.cache/pages', locale);

const isPage = (name: string): boolean => /\.mdx?$/.test(name);

function entriesIn(folder: string): Dirent[] {
  const isFolder = lstatSync(folder, {throwIfNoEntry: false})?.isDirectory() ?? false;
  return isFolder ? readdirSync(folder, {recursive: true, withFileTypes: true}) : [];
}

/**
 * The folder of a language that Docusaurus reads pages from. It follows links, waits for pipes and reads folders that are named
 * as pages. Where there is any of these, the other files are copied, and it reads the copy.
 * @param name the folder of the plugin in that of the language.
 */
export function usableFolder(root: string, locale: string, name: string): string {
  const [own, copy] = [join('i18n', locale), pagesCopy(locale)];
  const all = entriesIn(join(root, own, name)).map((entry) => ({
    path: relative(join(root, own), join(entry.parentPath, entry.name)),
    isFolder: entry.isDirectory(),
  }));
  const isUsable = ({path, isFolder}: (typeof all)[number]): boolean =>
    isFolder
      ? !isPage(path)
      : !dirname(path).split(sep).some(isPage) && !fileProblem(root, join(own, path), Infinity);
  if (all.every(isUsable)) return join(root, own);
  rmSync(join(root, copy, name), {recursive: true, force: true});
  for (const entry of all.filter(isUsable)) {
    if (entry.isFolder) continue;
    mkdirSync(dirname(join(root, copy, entry.path)), {recursive: true});
    copyFileSync(join(root, own, entry.path), join(root, copy, entry.path));
  }
  return join(root, copy);
}
