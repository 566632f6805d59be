import {usageFinding} from '../terminal/usage.ts';
import {command, count, languageName, pageName} from '../terminal/wording.ts';
import type {Workspace, Draft} from '../workspace/workspace.ts';
import {collectAll, collectPages, type AnyGroup, type Collected} from '../xliff-po/collect.ts';
import {writePo} from '../xliff-po/formats/po-write.ts';
import {writeXliff} from '../xliff-po/formats/xliff-write.ts';
import type {ExchangeFile} from '../xliff-po/types.ts';
import type {Arguments} from './arguments.ts';
import {namedPages, unknownLocale, type NamedPages} from './named-pages.ts';
import {fail, type CommandResult, type Command} from './types.ts';

/** The formats of exchange files: what writes each, and how its files end. */
const FORMATS: Record<string, {write: (exchange: ExchangeFile) => string; extension: string}> = {
  xliff: {write: writeXliff, extension: 'xlf'},
  po: {write: writePo, extension: 'po'},
};

function formatOf({format, out}: Arguments): string {
  return format ?? (out?.endsWith('.po') ? 'po' : 'xliff');
}

/** The pages to export, or all texts of a language where no page is named. */
function requested(
  workspace: Workspace,
  given: Arguments,
): Omit<NamedPages, 'pages'> & {pages?: string[]} {
  const unknown = unknownLocale(workspace.locales, given);
  if (unknown) return {locale: '', findings: [unknown]};
  if (given.names.length > 0) return namedPages('export', workspace, given);
  const [locale, second] = given.locales.length > 0 ? given.locales : workspace.locales;
  if (locale !== undefined && second === undefined) return {locale, findings: []};
  const example = command('export', '--locale', workspace.locales[0] ?? 'nl');
  const finding = usageFinding(
    '"export" needs exactly one language.',
    `Run, for example, "${example}".`,
  );
  return {locale: '', findings: [finding]};
}

/** The name of a group's file in a folder. */
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
      .map((group): Draft => ({
        path: nameIn(given.out ?? '', group, ending),
        text: write({locale, groups: [group]}),
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
      usageFinding(`Unknown format "${format}".`, `Use ${Object.keys(FORMATS).join(' or ')}.`),
    );
  const {locale, pages, findings} = requested(workspace, given);
  if (findings.length > 0) return fail(...findings);
  const collected = pages ? collectPages(workspace, locale, pages) : collectAll(workspace, locale);
  const units = collected.groups.flatMap((group) => group.units);
  if (units.length === 0)
    return fail(
      ...(collected.findings.length > 0
        ? collected.findings
        : [
            usageFinding(
              'There is nothing to translate.',
              `Run "${command('status')}" to list the pages.`,
            ),
          ]),
    );
  const drafts = toDrafts(workspace, collected, locale, given);
  const states = {initial: 0, 'needs-review': 0, translated: 0};
  for (const {state} of units) states[state] += 1;
  const json = {locale, format, files: drafts.map(({path}) => path), units: units.length, states};
  if (given.out === '-') return {text: drafts[0]?.text ?? '', json, findings: collected.findings};
  const taken = workspace.writeExchangeFiles(drafts);
  if (taken.length > 0)
    return fail(
      ...taken.map((path) =>
        usageFinding(
          `"${path}" exists, and is no exchange file.`,
          'Use another name with --out. Nothing was written.',
        ),
      ),
    );
  const where = drafts.length === 1 ? drafts[0]?.path : `${drafts.length} files in ${given.out}`;
  const text = [
    `${where}: ${count(units.length, 'text')} in ${languageName(locale)}, ${states.translated} translated, ${states['needs-review']} to review, ${states.initial} not translated.`,
    `Next: translate in your tool, then run\n  ${command('import', drafts.length === 1 ? (drafts[0]?.path ?? '') : (given.out ?? ''))}`,
    '',
  ].join('\n');
  return {text, json, findings: collected.findings};
};
