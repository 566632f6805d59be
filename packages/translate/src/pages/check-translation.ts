import {byPlace, type Finding} from '@batchwise/openapi/finding';
import type {Glossary} from '../language/glossary.ts';
import {outlineOf} from '../markdown/outline.ts';
import {parsedPage} from '../markdown/parse.ts';
import {checkPage} from '../rules/check-page.ts';
import {
  SOURCE_FOLDER,
  translationFolder,
  type PageFile,
  type Workspace,
} from '../workspace/workspace.ts';
import {blockingErrors} from './blocking-errors.ts';
import {checkLinks} from './links.ts';
import {missingPictures} from './pictures.ts';

type Twins = {sourceFile: string; file: string; english: PageFile; own: PageFile};

function twinsOf(workspace: Workspace, page: string, locale: string): Twins {
  const [sourceFile, file] = [`${SOURCE_FOLDER}/${page}`, `${translationFolder(locale)}/${page}`];
  return {sourceFile, file, english: workspace.read(sourceFile), own: workspace.read(file)};
}

/** The time to check a page by all rules. */
const MOST_MILLISECONDS = 30_000;

const hashes = new WeakMap<Glossary, string>();

/** A short name for the glossary of a language, its dictionary and its words. */
export function languageHash(
  {shortHash, glossaryOf, spellingOf}: Workspace,
  locale: string,
): string {
  const glossary = glossaryOf(locale);
  const hash =
    hashes.get(glossary) ?? shortHash(JSON.stringify([glossary, spellingOf(locale)?.fingerprint]));
  hashes.set(glossary, hash);
  return hash;
}

/** The findings that depend on the page, its source, the glossary and the dictionary only; cached. */
function checkAlone(workspace: Workspace, page: string, locale: string): Finding[] {
  const {sourceFile, file, english, own} = twinsOf(workspace, page, locale);
  const key = [sourceFile, file, english.ids[0], own.ids[0], languageHash(workspace, locale)];
  return workspace.cached(`check:${workspace.shortHash(JSON.stringify(key))}`, (): Finding[] => {
    const source = parsedPage(english);
    const spelling = workspace.spellingOf(locale);
    if (!source.error) {
      const check = (): Finding[] =>
        checkPage({
          source,
          translation: parsedPage(own),
          sourceFile,
          file,
          locale,
          glossary: workspace.glossaryOf(locale),
          ...(spelling ? {spelling} : {}),
        });
      const checked = workspace.bounded(file, check, MOST_MILLISECONDS);
      return 'problem' in checked ? [checked.problem] : checked.result;
    }
    const {message, line, column} = source.error;
    return [
      {
        file: sourceFile,
        line,
        column,
        rule: 'syntax',
        severity: 'error',
        message: `The English page is not valid MDX: ${message.replace(/\.$/, '')}.`,
        hint: 'Fix the English page first.',
      },
    ];
  });
}

const problemOf = ({english, own}: Twins): Finding | undefined => english.problem ?? own.problem;

/** Fills the cache for a page in all its languages, so that it is parsed once only. */
export function cachePage(workspace: Workspace, page: string, locales: readonly string[]): void {
  outlineOf(workspace, workspace.read(`${SOURCE_FOLDER}/${page}`));
  for (const locale of locales) {
    const twins = twinsOf(workspace, page, locale);
    if (problemOf(twins)) continue;
    outlineOf(workspace, twins.own);
    blockingErrors(workspace, page, locale);
    checkAlone(workspace, page, locale);
  }
}

/**
 * All that is wrong with a translated page that exists.
 * @param page relative to `docs/`.
 */
export function checkTranslation(workspace: Workspace, page: string, locale: string): Finding[] {
  const problem = problemOf(twinsOf(workspace, page, locale));
  if (problem) return [problem];
  const found = checkAlone(workspace, page, locale);
  // A target that differs from the source's is reported already.
  const told = new Set(
    found
      .filter(({rule}) => ['link-target', 'image', 'code'].includes(rule))
      .map(({line, column}) => `${line}:${column}`),
  );
  const isReadable = !found.some(({rule}) => rule === 'syntax');
  const lost = isReadable
    ? [...checkLinks(workspace, page, locale), ...missingPictures(workspace, page, locale)].filter(
        ({line, column}) => !told.has(`${line}:${column}`),
      )
    : [];
  return [...found, ...lost].sort(byPlace);
}
