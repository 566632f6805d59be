import {isError, type Finding} from '../../shared/finding';
import {harmless} from '../terminal/screen';
import {usageFinding} from '../terminal/usage';
import {command, count, languageName, pageName} from '../terminal/wording';
import {SOURCE_FOLDER, type Workspace, type Draft} from '../workspace/workspace';
import {applyPage, type Applied} from '../xliff-po/apply-page';
import {collectPages, type AnyGroup} from '../xliff-po/collect';
import {readPo} from '../xliff-po/formats/po-read';
import {readXliff} from '../xliff-po/formats/xliff-read';
import {matchUnits, type MatchedUnits} from '../xliff-po/match-units';
import {applyDescription, exportDescriptions} from '../xliff-po/openapi-group';
import {applyInterface, exportInterface} from '../xliff-po/strings-group';
import {recordDraft} from '../xliff-po/text-state';
import type {ReadFile, ReadGroup} from '../xliff-po/types';
import type {Arguments} from './arguments';
import {fail, findingLines, type CommandResult, type Command} from './types';

type Given = {file: string; read: ReadFile};
type Job = {group: AnyGroup; read: ReadGroup; file: string};
type Done = {group: AnyGroup; applied: Applied; drafts: number};

const inFile = (
  file: string,
  line: number,
  rule: string,
  message: string,
  hint: string,
): Finding => ({file, line, column: 1, rule, severity: 'error', message, hint});

/** Reads an exchange file, or those of a folder. */
function readGiven(workspace: Workspace, name: string): {given: Given[]; findings: Finding[]} {
  const found = workspace.readExchangeFile(name);
  if ('why' in found) {
    const [message, hint] =
      found.why === 'missing'
        ? [`There is no file "${name}".`, 'Name the file that came back from your tool.']
        : [
            `"${name}" is larger than any export of this site.`,
            'Export again, page by page if need be.',
          ];
    return {given: [], findings: [{...usageFinding(message, hint), rule: 'exchange-file'}]};
  }
  if ('names' in found) {
    const all = found.names.map((one) => readGiven(workspace, one));
    if (all.length === 0)
      return {
        given: [],
        findings: [
          usageFinding(
            `There is no .xlf or .po file in "${name}".`,
            'Name the folder that was exported to.',
          ),
        ],
      };
    return {
      given: all.flatMap(({given}) => given),
      findings: all.flatMap(({findings}) => findings),
    };
  }
  const isXml = /^\uFEFF?\s*</.test(found.text);
  if (!isXml && !/^\s*(?:#~\s*)?msgid\b/m.test(found.text))
    return {
      given: [],
      findings: [
        {
          ...usageFinding(
            `"${name}" is neither XLIFF nor PO.`,
            'Name the file that "export" wrote and your tool gave back. A page that you edit yourself needs no import.',
          ),
          rule: 'exchange-file',
        },
      ],
    };
  const {read, findings} = isXml ? readXliff(found.text, name) : readPo(found.text, name);
  return {given: read ? [{file: name, read}] : [], findings};
}

/** The language that all files are in; a finding where they are in none of the site's, or in several. */
function localeOf(
  workspace: Workspace,
  given: readonly Given[],
  {locales}: Arguments,
): {locale: string; findings: Finding[]} {
  const findings = given.flatMap(({file, read: {locale, localeLine}}): Finding[] => {
    const say = (message: string, hint: string): Finding[] => [
      inFile(file, localeLine, 'exchange-language', message, hint),
    ];
    if (locale === '')
      return say(
        'The file does not say in which language it is.',
        'Set the target language in your tool.',
      );
    if (!workspace.locales.includes(locale))
      return say(
        `The file is in "${locale}", which is no language of this site.`,
        `The languages are ${workspace.locales.join(', ')}.`,
      );
    if (locales.length > 0 && !locales.includes(locale))
      return say(
        `The file is in ${languageName(locale)}, not in ${locales.map(languageName).join(' or ')}.`,
        'Leave out --locale, or name another file.',
      );
    return locale === given[0]?.read.locale
      ? []
      : say('The files are in several languages.', 'Import one language after the other.');
  });
  return {locale: given[0]?.read.locale ?? '', findings};
}

/** The texts of today that belong to what the files hold. */
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
  const descriptions = has('openapi/') ? exportDescriptions(workspace, locale) : [];
  return {
    groups: [...pages.groups, ...strings.groups, ...descriptions].filter(({original}) =>
      originals.has(original),
    ),
    findings: [...pages.findings, ...strings.findings.filter(isError)],
  };
}

function toJobs(
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
          `${read.original} is there twice.`,
          'Import one of the two.',
        ),
      );
    else if (!unreadable.has(read.original))
      findings.push(
        inFile(
          file,
          read.line,
          'exchange-outdated',
          `There is no ${read.original} in this site (any more).`,
          'It was renamed or removed since the export, or belongs to another site. Export again.',
        ),
      );
    return [];
  });
  return {jobs, findings};
}

function apply(workspace: Workspace, {group, file}: Job, {decisions, drafts}: MatchedUnits): Done {
  if (group.kind === 'page')
    return {
      group,
      drafts,
      applied: applyPage(workspace, {group, decisions, exchangeFile: file}),
    };
  return {
    group,
    drafts,
    applied:
      group.kind === 'interface'
        ? applyInterface(group, decisions)
        : applyDescription(group, decisions, file),
  };
}

function describe(
  {group, applied: {draft, changed, untranslated, unconfirmed, isRecorded, findings}, drafts}: Done,
  locale: string,
): string {
  if (!draft) return '';
  const errors = findings.filter(isError).length;
  const parts = [
    changed > 0 ? `${count(changed, 'text')} changed` : 'nothing changed',
    ...(untranslated > 0
      ? [
          `${untranslated} still without translation${group.kind === 'page' ? ', left in English' : ''}`,
        ]
      : []),
    ...(unconfirmed > 0 ? [`${unconfirmed} still to be looked at again`] : []),
    ...(drafts > 0 ? [`${drafts} marked as fuzzy and not taken over`] : []),
    ...(isRecorded ? ['recorded as made from the English page of today'] : []),
  ];
  const next =
    group.kind === 'page' &&
    !isRecorded &&
    group.status.state !== 'complete' &&
    errors === 0 &&
    untranslated + unconfirmed === 0
      ? `  Next: "${command('done', pageName(group.page), '--locale', locale)}".\n`
      : '';
  const found = findingLines(
    findings,
    ({severity, rule, message}, place) => `${place} ${severity} ${rule}: ${message}`,
  );
  return harmless(`${group.file}: ${parts.join(', ')}.\n${found}${next}`);
}

function tell(all: readonly Done[], locale: string): string {
  const written = all.filter(({applied}) => applied.draft);
  const rest = all.length - written.length;
  const same =
    rest > 0
      ? `${written.length > 0 ? 'The other ' : ''}${count(rest, 'file')}: nothing to change.\n`
      : '';
  const next =
    written.length > 0
      ? `Next: look at the pages, run "${command('check', '--locale', locale)}", then commit.\n`
      : '';
  return `${written.map((one) => describe(one, locale)).join('')}${same}${next}`;
}

/** Takes translations over from exchange files: all of them or, when something in them is wrong, none. */
export const importTexts: Command = (workspace, given): CommandResult => {
  if (given.names.length === 0)
    return fail(
      usageFinding('No file is named.', `Write, for example, "${command('import', 'nl.xlf')}".`),
    );
  const refuse = (findings: Finding[]): CommandResult => ({
    text: 'Nothing was changed.\n',
    json: {outcome: 'refused'},
    findings,
  });
  const read = given.names.map((name) => readGiven(workspace, name));
  const files = read.flatMap((one) => one.given);
  const unread = read.flatMap(({findings}) => findings);
  if (unread.length > 0) return refuse(unread);
  const {locale, findings} = localeOf(workspace, files, given);
  if (findings.length > 0) return refuse(findings);
  const {jobs, findings: unknown} = toJobs(workspace, locale, files);
  const resolved = jobs.map((job) => matchUnits(job.group, job.read, job.file));
  const damaged = [...unknown, ...resolved.flatMap((one) => one.findings)];
  if (damaged.length > 0) return refuse(damaged);
  const all = jobs.map((job, at) => apply(workspace, job, resolved[at] as MatchedUnits));
  const refused = all
    .filter(({applied}) => !applied.draft)
    .flatMap(({applied}) => applied.findings);
  if (refused.length > 0) return refuse(refused);
  const records = recordDraft(
    workspace,
    locale,
    all.flatMap(({applied}) => applied.finished ?? []),
  );
  workspace.writeAll(
    [...all.map(({applied}) => applied.draft), records].filter(
      (draft): draft is Draft => draft !== undefined,
    ),
  );
  const json = {
    outcome: records || all.some(({applied}) => applied.draft) ? 'written' : 'unchanged',
    locale,
    files: all.map(
      ({group: {file}, applied: {draft, changed, untranslated, unconfirmed, isRecorded}}) => ({
        file,
        isWritten: draft !== undefined,
        changed,
        untranslated,
        unconfirmed,
        isRecorded,
      }),
    ),
  };
  return {
    text: tell(all, locale),
    json,
    findings: all.flatMap(({applied}) => applied.findings),
    isTold: true,
  };
};
