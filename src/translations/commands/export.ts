import type {Finding} from '../../shared/finding';
import {usageFinding} from '../terminal/usage';
import type {Arguments} from './arguments';
import {namedPages, unknownLocale} from './named-pages';
import {fail, type CommandResult, type Command} from './types';
import {command, count, languageName, pageName} from '../terminal/wording';
import type {Workspace} from '../workspace/workspace';
import {collectAll, collectPages, type AnyGroup, type Collected} from '../xliff-po/collect';
import {writePo} from '../xliff-po/formats/po-write';
import type {Draft, ExchangeFile} from '../xliff-po/types';
import {writeXliff} from '../xliff-po/formats/xliff-write';

/** The formats of exchange files: what writes each, and how its files end. */
const FORMATS: Record<string, {write: (exchange: ExchangeFile) => string; extension: string}> = {
  xliff: {write: writeXliff, extension: 'xlf'},
  po: {write: writePo, extension: 'po'},
};

function formatOf({format, out}: Arguments): string {
  return format ?? (out?.endsWith('.po') ? 'po' : 'xliff');
}

/** What is wanted: the pages that are named, or all of a language. */
function wanted(
  workspace: Workspace,
  given: Arguments,
): {locale: string; pages: string[] | undefined; findings: Finding[]} {
  const none = (
    ...findings: Finding[]
  ): {locale: string; pages: undefined; findings: Finding[]} => ({
    locale: '',
    pages: undefined,
    findings,
  });
  const unknown = unknownLocale(workspace.locales, given);
  if (unknown) return none(unknown);
  if (given.names.length > 0) return namedPages('export', workspace, given);
  const [locale, second] = given.locales.length > 0 ? given.locales : workspace.locales;
  if (locale === undefined || second !== undefined)
    return none(
      usageFinding(
        'An export is in one language.',
        `Write, for example, "${command('export', '--locale', workspace.locales[0] ?? 'nl')}".`,
      ),
    );
  return {locale, pages: undefined, findings: []};
}

/** The name of a portion's file in a folder. */
const nameIn = (folder: string, {original}: AnyGroup, ending: string): string =>
  `${folder.replace(/[/\\]+$/, '')}/${original.replace(/^(?:docs|static)\//, '').replace(/\.(?:mdx?|ya?ml|json)$/, '')}.${ending}`;

function toDrafts(
  workspace: Workspace,
  {groups}: Collected,
  locale: string,
  given: Arguments,
): Draft[] {
  const {write, extension} = FORMATS[formatOf(given)] as (typeof FORMATS)[string];
  const ending = `${locale}.${extension}`;
  if (given.out !== undefined && given.out !== '-' && workspace.isFolder(given.out)) {
    return groups
      .filter(({units}) => units.length > 0)
      .map((portion): Draft => ({
        path: nameIn(given.out ?? '', portion, ending),
        text: write({locale, groups: [portion]}),
      }));
  }
  const [only, second] = groups;
  const name =
    only?.kind === 'page' && second === undefined
      ? `${pageName(only.page).replaceAll('/', '-')}.${ending}`
      : ending;
  return [{path: given.out ?? name, text: write({locale, groups})}];
}

/** Writes texts and translations into files for translation tools: of the pages that are named, or of a whole language. */
export const exportTexts: Command = (workspace, given): CommandResult => {
  const format = formatOf(given);
  if (!FORMATS[format])
    return fail(
      usageFinding(
        `There is no format "${format}".`,
        `Choose ${Object.keys(FORMATS).join(' or ')}.`,
      ),
    );
  const {locale, pages, findings} = wanted(workspace, given);
  if (findings.length > 0) return fail(...findings);
  const collected = pages ? collectPages(workspace, locale, pages) : collectAll(workspace, locale);
  const units = collected.groups.flatMap((portion) => portion.units);
  if (units.length === 0)
    return fail(
      ...(collected.findings.length > 0
        ? collected.findings
        : [
            usageFinding(
              'There is nothing to translate.',
              `"${command('status')}" lists the pages.`,
            ),
          ]),
    );
  const drafts = toDrafts(workspace, collected, locale, given);
  const states = {initial: 0, 'needs-review': 0, translated: 0};
  for (const {state} of units) states[state] += 1;
  const json = {locale, format, files: drafts.map(({path}) => path), units: units.length, states};
  if (given.out === '-') return {text: drafts[0]?.text ?? '', json, findings: collected.findings};
  workspace.writeExchangeFiles(drafts);
  const where = drafts.length === 1 ? drafts[0]?.path : `${drafts.length} files in ${given.out}`;
  const text = [
    `${where}: ${count(units.length, 'text')} in ${languageName(locale)}, ${states.translated} translated, ${states['needs-review']} to be looked at again, ${states.initial} without translation.`,
    `Next: translate it in your tool, then run\n  ${command('import', drafts.length === 1 ? (drafts[0]?.path ?? '') : (given.out ?? ''))}`,
    '',
  ].join('\n');
  return {text, json, findings: collected.findings};
};
