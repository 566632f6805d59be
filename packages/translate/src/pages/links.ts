import type {Finding} from '@batchwise/openapi/finding';
import {outlineOf, type Link} from '../markdown/outline.ts';
import {nearWords} from '../terminal/usage.ts';
import {SOURCE_FOLDER, translationFolder, type Workspace} from '../workspace/workspace.ts';

/** A path without `.` and `..`, but for `..` at the start of one that leads out. */
export function normalisePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The decoded text of a part of a URL; as it is, when it is not encoded correctly. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The page (relative to `docs/`) and the anchor of a link to a page of the site; undefined for any other link. */
export function targetOf(page: string, url: string): {page: string; anchor: string} | undefined {
  const [path = '', anchor = ''] = url.split('#');
  if (path === '') return url === '' ? undefined : {page, anchor};
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path) || !/\.mdx?$/.test(path)) return undefined;
  return {page: decoded(normalisePath(`${page}/../${path}`)), anchor};
}

const sets = new WeakMap<readonly string[], Set<string>>();

function setOf(list: readonly string[]): Set<string> {
  const set = sets.get(list) ?? new Set(list);
  sets.set(list, set);
  return set;
}

/**
 * Links of a translated page that lead nowhere as its readers follow them: to pages in their language or, where there is none,
 * to the English ones.
 * @param page relative to `docs/`.
 */
export function checkLinks(workspace: Workspace, page: string, locale: string): Finding[] {
  const [sources, own] = [setOf(workspace.sourcePages), setOf(workspace.pagesOf(locale))];
  const [sourceFile, file] = [`${SOURCE_FOLDER}/${page}`, `${translationFolder(locale)}/${page}`];
  const outline = (path: string) => outlineOf(workspace, workspace.read(path));
  const english = new Set(outline(sourceFile).links.map(({url}) => url));
  return outline(file).links.flatMap(({url, line, column}: Link): Finding[] => {
    const target = targetOf(page, url);
    if (!target) return [];
    const base = {file, line, column, severity: 'error' as const};
    if (!own.has(target.page) && !sources.has(target.page)) {
      const near = nearWords(target.page, workspace.sourcePages).join(' or ');
      return [
        {
          ...base,
          rule: 'link',
          message: `The link ${url} is broken: the page ${SOURCE_FOLDER}/${target.page} does not exist.`,
          hint: near ? `Did you mean ${near}?` : `Use the link target from ${sourceFile}.`,
        },
      ];
    }
    if (target.anchor === '') return [];
    const targetFile = own.has(target.page)
      ? `${translationFolder(locale)}/${target.page}`
      : `${SOURCE_FOLDER}/${target.page}`;
    const {anchors, isParsed} = outline(targetFile);
    if (!isParsed || anchors.includes(decoded(target.anchor))) return [];
    // An anchor that the English page lacks, too, is broken there or made by a component.
    if (
      english.has(url) &&
      sources.has(target.page) &&
      !outline(`${SOURCE_FOLDER}/${target.page}`).anchors.includes(target.anchor)
    )
      return [];
    const near = nearWords(target.anchor, anchors)[0];
    return [
      {
        ...base,
        rule: 'link',
        message: `The link ${url} is broken: no heading in ${targetFile} has the ID "${target.anchor}".`,
        hint: near
          ? `Did you mean #${near}?`
          : `Add {/* #${target.anchor} */} to that heading, as in the English page.`,
      },
    ];
  });
}
