import {createHash} from 'node:crypto';
import {existsSync, lstatSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {posixPath, readDescription} from '@batchwise/openapi/node';
import {parseGlossary, textsKeptInEnglish, type Glossary} from '../language/glossary.ts';
import type {Dictionaries} from '../language/hunspell.node.ts';
import {makeSpelling, type Spelling} from '../language/spelling.ts';
import {descriptionFilesOf, readDescriptions} from '../openapi-texts/description-texts.node.ts';
import {writeSourceRecord} from '../pages/source-record.ts';
import {withoutShipped} from '../ui-strings/shipped-strings.ts';
import {readStrings, readSourceStrings} from '../ui-strings/ui-strings.node.ts';
import {assetProblem, pictureProblem} from './asset.node.ts';
import {bounded} from './bounded.node.ts';
import {openCache} from './cache.node.ts';
import {isFolder, readExchangeFile, writeExchangeFiles} from './exchange-files.node.ts';
import {readDescriptionFiles, writeAll} from './files.node.ts';
import {commitTimes, historyOf, readBlobs, storedId} from './git.node.ts';
import {readLocales, readShippedMessages} from './locales.node.ts';
import {readPageFile} from './page-file.node.ts';
import {publishesReference} from './site-config.node.ts';
import {
  SOURCE_FOLDER,
  SOURCE_LOCALE,
  translationFolder,
  type PageFile,
  type Workspace,
} from './workspace.ts';

/** The file of the cache, below the root. */
const CACHE_FILE = '.cache/translate.json';

function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map(posixPath)
    .filter((name) => /\.mdx?$/.test(name))
    .sort();
}

/** The value of a key in a map; made when it is missing. */
function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** An opened project; `save` writes its cache for the next run. */
export type Opened = {workspace: Workspace; save: () => void};

/**
 * Opens the project in a folder.
 * @param id of the instance of Docusaurus' docs plugin that has the pages.
 * @param dictionaries without any, nothing is said of spelling.
 */
export function openWorkspace(
  root: string,
  {id = 'default', dictionaries}: {id?: string; dictionaries?: Dictionaries} = {},
): Opened {
  const {cached, save} = openCache(join(root, CACHE_FILE));
  const onDisk = (path: string): string =>
    id === 'default'
      ? path
      : path.replace('/docusaurus-plugin-content-docs/', `/docusaurus-plugin-content-docs-${id}/`);
  const files = new Map<string, PageFile>();
  let history: ReturnType<Workspace['history']> | undefined;
  let times: Map<string, number> | undefined;
  const read = (path: string): PageFile => {
    const file = files.get(path) ?? readPageFile(root, path, onDisk(path), cached);
    files.set(path, file);
    return file;
  };
  const pages = new Map<string, string[]>();
  const shipped = new Map<string, Record<string, string>>();
  const glossaries = new Map<string, Glossary>();
  const spellings = new Map<string, {spelling?: Spelling}>();
  const isThere = (path: string): boolean =>
    lstatSync(join(root, path), {throwIfNoEntry: false}) !== undefined;
  const textOf = (path: string): string => (isThere(path) ? read(path).text : '');
  const workspace: Workspace = {
    locales: readLocales(root).filter((locale) => locale !== SOURCE_LOCALE),
    sourcePages: pagesIn(join(root, SOURCE_FOLDER)),
    pagesOf: (locale) =>
      once(pages, locale, () => pagesIn(join(root, onDisk(translationFolder(locale))))),
    read,
    exists: (path) => existsSync(join(root, onDisk(path))),
    fileProblems: (locale) =>
      ['glossary.yaml', 'words.txt', 'sources.yaml']
        .map((name) => `i18n/${locale}/${name}`)
        .flatMap((path) => (isThere(path) ? (read(path).problem ?? []) : [])),
    pictureProblem: (path) => pictureProblem(root, onDisk(path)),
    assetProblem: (path) => assetProblem(root, onDisk(path)),
    bounded,
    oldTexts: (ids) => readBlobs(root, ids),
    history: () => (history ??= historyOf(root)),
    changedAt: ({ids}) => {
      const known = (times ??= commitTimes(root, SOURCE_FOLDER, 'i18n'));
      return ids.map((one) => known.get(one)).find((time) => time !== undefined);
    },
    storedId: (path) => storedId(root, path, readFileSync(join(root, path))),
    cached,
    shortHash: (text) => createHash('sha1').update(text).digest('hex').slice(0, 16),
    record: (path, record) => {
      // Byte by byte, so that nothing else changes, not even what is no UTF-8.
      writeFileSync(
        join(root, path),
        writeSourceRecord(readFileSync(join(root, path), 'latin1'), record),
        'latin1',
      );
      files.delete(path);
    },
    sourceMessages: (locale) =>
      withoutShipped(
        readSourceStrings(root),
        workspace.messagesOf(locale),
        workspace.shippedStrings(locale),
      ),
    shippedStrings: (locale) => once(shipped, locale, () => readShippedMessages(root, locale)),
    messagesOf: (locale) => readStrings(root, locale),
    glossaryOf: (locale) =>
      once(glossaries, locale, () => parseGlossary(textOf(`i18n/${locale}/glossary.yaml`))),
    spellingOf: (locale) =>
      once(spellings, locale, () => {
        const dictionary = dictionaries?.dictionaryOf(locale);
        return dictionary
          ? {
              spelling: makeSpelling(
                dictionary,
                locale,
                textOf(`i18n/${locale}/words.txt`),
                workspace.glossaryOf(locale),
              ),
            }
          : {};
      }).spelling,
    sameTexts: (locale) => textsKeptInEnglish(workspace.glossaryOf(locale)),
    descriptionFiles: (locale) => readDescriptionFiles(root, locale),
    publishesReference: () => publishesReference(root),
    readExchangeFile: (path) => readExchangeFile(root, path),
    writeExchangeFiles: (drafts) => writeExchangeFiles(root, drafts),
    isFolder,
    writeAll: (drafts) => {
      writeAll(root, drafts);
      files.clear();
    },
    descriptions: () =>
      new Map(descriptionFilesOf(root).map((name) => [name, readDescription(root, name)])),
    siteLocales: () => readLocales(root),
    descriptionsOf: (locale) => readDescriptions(root, locale, cached),
  };
  return {workspace, save};
}
