import {harmless} from '@batchwise/openapi/finding';
import {describeChange} from '../markdown/describe.ts';
import {wrapSpans, type Screen, type Span} from '../terminal/screen.ts';
import {languageName} from '../terminal/wording.ts';
import {SOURCE_LOCALE} from '../workspace/workspace.ts';
import {spansOf, type DiffEntry} from './diff.ts';

/** Lines that are longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100;

type Shown = {entries: readonly DiffEntry[]; file: string; sourceFile: string; locale: string};

function side(label: string, spans: readonly Span[], width: number, screen: Screen): string[] {
  const margin = Math.max(label.length, SOURCE_LOCALE.length) + 4;
  const clean = spans.map((span) => ({...span, text: harmless(span.text)}));
  return wrapSpans(clean, width - margin, screen).map(
    (line, at) => `  ${screen.paint.dim((at === 0 ? label : '').padEnd(margin - 2))}${line}`,
  );
}

function entryLines(
  {change, role, translation}: DiffEntry,
  at: number,
  {entries, file, sourceFile, locale}: Shown,
  screen: Screen,
): string[] {
  const width = Math.min(screen.columns, WIDEST);
  const head = `${at + 1} of ${entries.length}: ${describeChange(change)}`;
  const own = translation
    ? side(role === 'twin' ? locale : `${locale}…`, [{text: translation.text}], width, screen)
    : wrapSpans(
        [
          {
            text:
              role === 'twin'
                ? `The ${languageName(locale)} page has no text here.`
                : `It comes first on the ${languageName(locale)} page.`,
          },
        ],
        width - 2,
        screen,
      ).map((line) => `  ${line}`);
  const note = role === 'goes-behind' && translation ? ['  Insert it after:'] : [];
  return [
    ...wrapSpans([{text: harmless(head), mark: 'bold'}], width, screen),
    screen.paint.dim(`  ${sourceFile}:${change.line}`),
    ...side(SOURCE_LOCALE, spansOf(change), width, screen),
    ...note,
    ...(translation ? [screen.paint.dim(`  ${file}:${translation.line}`)] : []),
    ...own,
  ];
}

/** Renders the changes of the source, each above the text of its translation. */
export function showDiff(shown: Shown, screen: Screen): string {
  return shown.entries
    .map((entry, at) => `${entryLines(entry, at, shown, screen).join('\n')}\n`)
    .join('\n');
}
