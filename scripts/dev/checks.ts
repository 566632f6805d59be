import {spawn} from 'node:child_process';
import {watch} from 'node:fs';
import {join} from 'node:path';
import {posixPath} from '@batchwise/openapi/node';
import {SOURCE_STRINGS, translationFolder} from '@batchwise/translate/workspace';
import {ROOT} from '../build';

/** A check to run: of a page in its language, or of a whole language. */
export type Check = {locale: string; page?: string};

/**
 * The check to run after a file has changed.
 * @param file below the root of the project, with `/`.
 * @returns nothing for a file that no translation depends on, and for the English, which its author may be in the middle of.
 */
export function checkFor(file: string): Check | undefined {
  const [, locale, rest] = /^i18n\/([^/]+)\/(.+)$/.exec(file) ?? [];
  if (locale === undefined || rest === undefined || locale === SOURCE_STRINGS) return undefined;
  if (!/\.(mdx?|json|ya?ml|txt)$/.test(rest)) return undefined;
  const pages = `${translationFolder(locale)}/`;
  return file.startsWith(pages) ? {locale, page: file.slice(pages.length)} : {locale};
}

const TRANSLATE = join(ROOT, 'packages/translate/dist/cli.js');
/** Milliseconds to wait after the last change, so that the page is rebuilt first. */
const PAUSE = 1_000;

/** Checks each file that a translator saves, and reports the findings in the terminal. @returns a function that stops it. */
export function checkOnChange(): () => void {
  const waiting = new Map<string, Check>();
  let isRunning = false;
  let timer: NodeJS.Timeout | undefined;
  const next = () => {
    const [first] = waiting;
    if (isRunning || !first) return;
    const [key, {locale, page}] = first;
    waiting.delete(key);
    isRunning = true;
    const words = [TRANSLATE, 'check', ...(page ? [page] : []), '--locale', locale];
    spawn(process.execPath, words, {cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit']}).once(
      'close',
      () => {
        isRunning = false;
        next();
      },
    );
  };
  const watcher = watch(join(ROOT, 'i18n'), {recursive: true}, (_event, name) => {
    const check = name === null ? undefined : checkFor(`i18n/${posixPath(name)}`);
    if (!check) return;
    waiting.set(`${check.locale} ${check.page ?? ''}`, check);
    clearTimeout(timer);
    timer = setTimeout(next, PAUSE);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
