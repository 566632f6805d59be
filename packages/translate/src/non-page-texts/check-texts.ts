import {byPlace, type Finding, isError} from '@batchwise/openapi/finding';
import {languageHash} from '../pages/check-translation.ts';
import {checkTexts} from '../rules/check-text.ts';
import type {TextEntry} from '../rules/types.ts';
import {compareStrings} from '../ui-strings/compare-strings.ts';
import {SOURCE_LOCALE, SOURCE_STRINGS, type Workspace} from '../workspace/workspace.ts';
import {sourceTextsFile} from './source-texts.ts';
import {KINDS, textsOf, type Kind} from './texts.ts';

/** A file of texts, how many it translates, and what is wrong with them. */
export type CheckedFile = {file: string; texts: number; findings: Finding[]};

/** The findings of some texts, cached by the texts and by the glossary and dictionary. */
export function findingsOfTexts(
  workspace: Workspace,
  locale: string,
  entries: readonly TextEntry[],
): Finding[] {
  const key = workspace.shortHash(JSON.stringify([languageHash(workspace, locale), entries]));
  return workspace.cached(`texts:${locale}:${key}`, () => {
    const spelling = workspace.spellingOf(locale);
    return checkTexts(entries, {
      locale,
      glossary: workspace.glossaryOf(locale),
      ...(spelling ? {spelling} : {}),
    });
  });
}

/** Files that cannot be read, strings left in English, words for places that the description does not have. */
function otherFindings(workspace: Workspace, locale: string, kind: Kind): Finding[] {
  if (kind === 'openapi')
    return workspace.descriptionsOf(locale).flatMap(({findings}) => findings.filter(isError));
  const source = workspace.sourceMessages(locale);
  const {findings} = compareStrings({
    locale,
    source,
    own: workspace.messagesOf(locale),
    same: workspace.sameTexts(locale),
    shipped: workspace.shippedStrings(locale),
  });
  return [
    ...source.findings,
    ...findings.filter(({rule, severity}) => rule === 'string-same' || severity === 'error'),
  ];
}

/** All that is wrong with the texts of a language outside of its pages, file by file. */
export function checkedTexts(
  workspace: Workspace,
  locale: string,
  kinds: readonly Kind[] = KINDS,
): CheckedFile[] {
  return kinds.flatMap((kind) => {
    const entries = textsOf(workspace, locale, kind);
    const findings = [
      ...findingsOfTexts(workspace, locale, entries),
      ...otherFindings(workspace, locale, kind),
    ];
    const files = [...new Set([...entries, ...findings].map(({file}) => file))];
    return files.map((file): CheckedFile => ({
      file,
      texts: entries.filter((entry) => entry.file === file && entry.own !== undefined).length,
      findings: findings.filter((finding) => finding.file === file).sort(byPlace),
    }));
  });
}

const FILES: readonly [RegExp, Kind][] = [
  [/(?:^|\/)i18n\/[^/]+\/.*\.json$/, 'strings'],
  [/\.overlay\.yaml$/, 'openapi'],
];

/** The texts that a name stands for: `strings`, `openapi`, or the path of a file of a language; none for a page. */
export function namedTexts(
  typed: string,
): {kind: Kind; file?: string; locale?: string} | undefined {
  const name = typed.replaceAll('\\', '/');
  const kind = KINDS.find((one) => one === name);
  if (kind) return {kind};
  const [source] = /openapi\/(?![^/]+\.overlay\.yaml)[^/]+\.yaml$/.exec(name) ?? [];
  if (source !== undefined) return {kind: 'openapi', file: source, locale: SOURCE_LOCALE};
  const [, ofFile] = FILES.find(([pattern]) => pattern.test(name)) ?? [];
  const [path, folder = ''] = /i18n\/([^/]+)\/.*$/.exec(name) ?? [];
  return ofFile && path !== undefined && path !== sourceTextsFile(folder)
    ? {kind: ofFile, file: path, locale: folder === SOURCE_STRINGS ? SOURCE_LOCALE : folder}
    : undefined;
}
