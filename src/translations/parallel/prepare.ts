import {breaksKey, breaksOf} from '../breaks';
import {outlineOf} from '../outline';
import {checkKey, rememberPage} from '../page-check';
import {pageStatuses, summaryOf} from '../page-status';
import {SOURCE_FOLDER, translationFolder, type Workspace} from '../workspace';

/** What looks at all pages and takes long: two commands, and `states`, which a build of the site needs. */
export type Task = 'check' | 'status' | 'states';

/** Some pages for one worker. */
export type Share = {
  root: string;
  task: Task;
  pages: string[];
  locales: string[];
  /** The compiled worker, where there is one. */ compiled?: string;
};

const translatedInto = ({pagesOf}: Workspace, page: string, locales: readonly string[]): string[] =>
  locales.filter((locale) => pagesOf(locale).includes(page));

/** Has remembered how readers get a page in each language. */
function rememberStates(workspace: Workspace, page: string, locales: readonly string[]): void {
  const english = workspace.read(`${SOURCE_FOLDER}/${page}`);
  summaryOf(workspace, english);
  outlineOf(workspace, english);
  for (const locale of translatedInto(workspace, page, locales)) {
    breaksOf(workspace, page, locale);
    outlineOf(workspace, workspace.read(`${translationFolder(locale)}/${page}`));
  }
}

/** Has remembered what a command needs of some pages, each page with all its languages. */
export function preparePages(
  workspace: Workspace,
  {task, pages, locales}: Pick<Share, 'task' | 'pages' | 'locales'>,
): void {
  // A page is held for a while only, so that all that needs its tree comes one after the other.
  if (task === 'states') for (const page of pages) rememberStates(workspace, page, locales);
  if (task !== 'check') for (const locale of locales) pageStatuses(workspace, locale, pages);
  if (task === 'check')
    for (const page of pages)
      rememberPage(workspace, page, translatedInto(workspace, page, locales));
}

/** The pages that a command would have to read, since nothing is remembered of them. */
export function openPages(
  workspace: Workspace,
  task: Task,
  locales: readonly string[],
  has: (key: string) => boolean,
): string[] {
  return workspace.sourcePages.filter((page) => {
    if (task === 'status') return !has(`page:${workspace.read(`${SOURCE_FOLDER}/${page}`).ids[0]}`);
    const keyOf = task === 'check' ? checkKey : breaksKey;
    return translatedInto(workspace, page, locales).some(
      (locale) => !has(keyOf(workspace, page, locale)),
    );
  });
}
