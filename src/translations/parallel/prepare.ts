import {checkKey, rememberPage} from '../page-check';
import {pageStatuses} from '../page-status';
import {SOURCE_FOLDER, type Workspace} from '../workspace';

/** Commands that look at all pages, and what takes them long. */
export type Task = 'check' | 'status';

/** Some pages for one worker. */
export type Share = {root: string; task: Task; pages: string[]; locales: string[]};

const translatedInto = ({pagesOf}: Workspace, page: string, locales: readonly string[]): string[] => locales.filter((locale) => pagesOf(locale).includes(page));

/** Has remembered what a command needs of some pages, each page with all its languages. */
export function preparePages(workspace: Workspace, {task, pages, locales}: Omit<Share, 'root'>): void {
  if (task === 'status') for (const locale of locales) pageStatuses(workspace, locale, pages);
  else for (const page of pages) rememberPage(workspace, page, translatedInto(workspace, page, locales));
}

/** The pages that a command would have to read, since nothing is remembered of them. */
export function openPages(workspace: Workspace, task: Task, locales: readonly string[], has: (key: string) => boolean): string[] {
  return workspace.sourcePages.filter((page) => {
    if (task === 'status') return !has(`page:${workspace.read(`${SOURCE_FOLDER}/${page}`).ids[0]}`);
    return translatedInto(workspace, page, locales).some((locale) => !has(checkKey(workspace, page, locale)));
  });
}
