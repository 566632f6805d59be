import {excerpt, harmless, type Finding} from '@batchwise/openapi/finding';
import {describeChange} from '../markdown/describe.ts';
import type {ReferenceStatus} from '../reference/page-state.ts';
import {wrapSpans, type Screen} from '../terminal/screen.ts';
import {command, count, languageName, pageName} from '../terminal/wording.ts';
import {overlayFile, SOURCE_FOLDER} from '../workspace/workspace.ts';
import type {ComparedPage} from './compare-with-source.ts';
import {percentOf, type LanguageStatus, type Status} from './language-status.ts';
import type {PageStatus} from './page-status.ts';

/** So many changes of a page, and so many findings of a kind, are shown; `diff` and `--json` show all. */
const MOST_SHOWN = 8;

const WHY = {
  'no-record': 'no record of the English version',
  'wrong-record': '"source" is not a Git ID',
  'unknown-source': 'changes unknown, because Git does not have the recorded version',
} as const;

function shorten(lines: string[], what: string): string[] {
  if (lines.length <= MOST_SHOWN) return lines;
  return [
    ...lines.slice(0, MOST_SHOWN),
    `… and ${lines.length - MOST_SHOWN} more ${what} (--json shows all)`,
  ];
}

/** The errors of a broken page, or the changes in the source of any other. */
function detailLines({state, findings = [], changes}: PageStatus): string[] {
  return state === 'broken'
    ? shorten(
        findings.map(({line, message}) => `line ${line}: ${message}`),
        'errors',
      )
    : changeLines(changes);
}

export function changeLines(changes: ComparedPage['changes']): string[] {
  return shorten(
    changes.map((change) => {
      const text =
        change.kind === 'code' || change.kind === 'component'
          ? ''
          : `: "${excerpt((change.after ?? change.before)?.text ?? '', 40)}"`;
      return `line ${change.line}: ${describeChange(change)}${text}`;
    }),
    'changes',
  );
}

/** Pages that can be fixed come first. */
const ORDER: readonly PageStatus['state'][] = ['broken', 'outdated', 'missing', 'orphaned'];

/** Pages that have the same to be said of them are listed below one title. */
function titleOf({state, why}: PageStatus): string {
  if (state === 'broken') return 'Broken: readers see the English page because of an error';
  if (state === 'orphaned') return 'Orphaned: the English page does not exist';
  if (state === 'missing') return 'Missing';
  return why ? `Outdated: ${WHY[why]}` : 'Outdated';
}

function indent(lines: string[], by: number, screen: Screen): string[] {
  return lines.flatMap((line) =>
    wrapSpans([{text: harmless(line)}], screen.columns - by - 2, screen).map(
      (part, at) => `${' '.repeat(at === 0 ? by : by + 2)}${part}`,
    ),
  );
}

function pageLines(items: readonly PageStatus[], screen: Screen): string[] {
  const open = ORDER.flatMap((state) => items.filter((item) => item.state === state));
  return [...new Set(open.map(titleOf))].flatMap((title) => {
    const pages = open.filter((item) => titleOf(item) === title);
    const lines = pages.flatMap((item) => [
      ...indent(
        [item.state === 'orphaned' ? item.file : `${SOURCE_FOLDER}/${item.page}`],
        4,
        screen,
      ),
      ...indent(detailLines(item), 6, screen).map(screen.paint.dim),
    ]);
    return [
      '',
      ...indent([`${title} (${pages.length})`], 2, screen).map(screen.paint.yellow),
      ...lines,
    ];
  });
}

function findingLines(title: string, findings: readonly Finding[], screen: Screen): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({file, line, message}) => `${file}:${line} ${message}`);
  const hints = [...new Set(findings.map(({hint}) => hint))];
  return [
    '',
    `  ${screen.paint.yellow(title)} (${findings.length})`,
    ...indent(shorten(lines, 'findings'), 4, screen),
    ...indent(hints.length === 1 ? hints : [], 4, screen),
  ];
}

const REFERENCE_TITLES: Record<ReferenceStatus['state'], string> = {
  complete: '',
  broken: 'API reference, broken: readers see English because of an error in the overlay',
  outdated: 'API reference, outdated',
  partial: 'API reference, translated in part',
  missing: 'API reference, missing',
};

/** The open pages of the API reference, by state. */
function referenceLines(pages: readonly ReferenceStatus[], screen: Screen): string[] {
  return (['broken', 'outdated', 'partial', 'missing'] as const).flatMap((state) => {
    const open = pages.filter((page) => page.state === state);
    if (open.length === 0) return [];
    const lines = open.map(({title, texts, untranslated, outdated}) => {
      const parts = [
        ...(untranslated > 0 ? [`${untranslated} not translated`] : []),
        ...(outdated > 0 ? [`${outdated} outdated`] : []),
      ];
      return `${title}: ${parts.join(', ')} of ${count(texts, 'text')}`;
    });
    return [
      '',
      `  ${screen.paint.yellow(REFERENCE_TITLES[state])} (${open.length})`,
      ...indent(shorten(lines, 'pages'), 4, screen),
    ];
  });
}

function row(name: string, done: number, total: number, unit: string, percent: number): string {
  return `  ${name.padEnd(18)} ${`${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`.padStart(16)} ${unit.padEnd(9)} ${percent}%`;
}

function nextReferenceStep(reference: readonly ReferenceStatus[], locale: string) {
  const open = reference.find(({state}) => state !== 'complete');
  if (!open) return undefined;
  const where = ['openapi', '--locale', locale];
  return open.state === 'broken'
    ? `Next: run "${command('check', ...where)}".`
    : `Next: update ${overlayFile(locale, open.description)}, then run "${command('done', ...where)}".`;
}

function nextStep({locale, pages, reference}: LanguageStatus): string | undefined {
  const open = (state: PageStatus['state']): PageStatus | undefined =>
    pages.items.find((item) => item.state === state);
  const [broken, outdated] = [open('broken'), open('outdated')];
  const where = ['--locale', locale];
  if (broken) return `Next: run "${command('check', pageName(broken.page), ...where)}".`;
  if (outdated)
    return `Next: run "${command(outdated.why ? 'done' : 'diff', pageName(outdated.page), ...where)}".`;
  const missing = open('missing');
  if (missing)
    return `Next: copy ${SOURCE_FOLDER}/${missing.page} to\n    ${missing.file},\n    translate it, and run\n    ${command('done', pageName(missing.page), ...where)}`;
  return nextReferenceStep(reference, locale);
}

function languageLines(language: LanguageStatus, screen: Screen): string[] {
  const {locale, percent, words, pages, interface: strings, descriptions, reference} = language;
  const shown = reference.filter(({state}) => state === 'complete').length;
  const own = pages.items.filter(({state}) => state !== 'orphaned');
  const complete = own.filter(({state}) => state === 'complete').length;
  const next = nextStep(language);
  const colour = percent === 100 ? screen.paint.green : screen.paint.yellow;
  return [
    `${screen.paint.bold(`${languageName(locale)} (${locale})`)}: ${colour(`${percent}%`)} of ${count(words.total, 'word')}`,
    row('pages', complete, own.length, 'complete', percentOf(pages.words)),
    ...(strings.entries.total > 0
      ? [
          row(
            'interface',
            strings.entries.done,
            strings.entries.total,
            'strings',
            percentOf(strings.words),
          ),
        ]
      : []),
    ...(descriptions.entries.total > 0
      ? [
          row(
            'API descriptions',
            descriptions.entries.done,
            descriptions.entries.total,
            'texts',
            percentOf(descriptions.words),
          ),
        ]
      : []),
    ...(reference.length > 0
      ? [
          row(
            'API reference',
            shown,
            reference.length,
            'complete',
            percentOf({total: reference.length, done: shown}),
          ),
        ]
      : []),
    ...pageLines(pages.items, screen),
    ...referenceLines(reference, screen),
    ...findingLines('Interface strings', strings.findings, screen),
    ...findingLines('API descriptions', descriptions.findings, screen),
    ...(next ? ['', `  ${next}`] : []),
  ];
}

/** The state of all translations, to be read on a terminal. */
export function showStatus({languages}: Status, screen: Screen): string {
  return `${languages.map((language) => languageLines(language, screen).join('\n')).join('\n\n')}\n`;
}
