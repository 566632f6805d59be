import {type Finding, isError} from '@batchwise/openapi/finding';
import {SOURCE_FOLDER, type Workspace} from '../../workspace/workspace.ts';
import {collectPages, type AnyGroup} from '../../xliff-po/collect.ts';
import {exportDescriptions} from '../../xliff-po/openapi-group.ts';
import {exportInterface} from '../../xliff-po/strings-group.ts';
import type {ReadGroup} from '../../xliff-po/types.ts';
import {inFile, type Given} from './read-files.ts';

/** The texts of the site that a part of an exchange file translates. */
export type Job = {group: AnyGroup; read: ReadGroup; file: string};

/** The current texts of the pages, strings and descriptions in the files. */
function currentGroups(
  workspace: Workspace,
  locale: string,
  originals: ReadonlySet<string>,
): {groups: AnyGroup[]; findings: Finding[]} {
  const pages = collectPages(
    workspace,
    locale,
    workspace.sourcePages.filter((page) => originals.has(`${SOURCE_FOLDER}/${page}`)),
  );
  const has = (start: string): boolean => [...originals].some((one) => one.startsWith(start));
  const strings = has('interface/')
    ? exportInterface(workspace, locale)
    : {groups: [], findings: []};
  const descriptions = has('static/') ? exportDescriptions(workspace, locale) : [];
  return {
    groups: [...pages.groups, ...strings.groups, ...descriptions].filter(({original}) =>
      originals.has(original),
    ),
    findings: [...pages.findings, ...strings.findings.filter(isError)],
  };
}

/** Matches the parts of the files with the current texts of the site. */
export function toJobs(
  workspace: Workspace,
  locale: string,
  given: readonly Given[],
): {jobs: Job[]; findings: Finding[]} {
  const all = given.flatMap(({file, read}) => read.groups.map((group) => ({file, read: group})));
  const {groups, findings} = currentGroups(
    workspace,
    locale,
    new Set(all.map(({read}) => read.original)),
  );
  const byName = new Map(groups.map((group) => [group.original, group]));
  const unreadable = new Set(findings.map(({file}) => file));
  const seen = new Set<string>();
  const jobs = all.flatMap(({file, read}): Job[] => {
    const group = byName.get(read.original);
    const isTwice = seen.has(read.original);
    seen.add(read.original);
    if (group && !isTwice) return [{group, read, file}];
    if (isTwice)
      findings.push(
        inFile(
          file,
          read.line,
          'exchange-file',
          `${read.original} occurs twice.`,
          'Import only one of them.',
        ),
      );
    else if (!unreadable.has(read.original))
      findings.push(
        inFile(
          file,
          read.line,
          'exchange-outdated',
          `${read.original} does not exist in this site.`,
          'It was renamed or removed after the export, or belongs to another site. Export again.',
        ),
      );
    return [];
  });
  return {jobs, findings};
}
