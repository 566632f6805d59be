import {SOURCE_LOCALE} from '../../workspace/workspace.ts';
import type {ExchangeFile, UnitGroup, Unit} from '../types.ts';

/** The line of the header that says which versions the texts were made from: `original=source/target`, separated by spaces. */
export const VERSIONS = 'X-Versions';

const quote = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\t', '\\t').replaceAll('\r', '\\r').replaceAll('\n', '\\n')}"`;

/** A text with line breaks begins with an empty string and has one string for each line, as gettext writes it. */
function entryLine(keyword: string, text: string): string {
  const lines = text.split(/(?<=\n)/);
  return lines.length > 1
    ? [`${keyword} ""`, ...lines.map(quote)].join('\n')
    : `${keyword} ${quote(text)}`;
}

/** The context of an entry, which separates it from the same words elsewhere; repeated words in a group get a number. */
export const contextOf = (original: string, nth: number): string =>
  nth === 1 ? original : `${original} (${nth})`;

const comment = (mark: string, text: string): string => `${mark} ${text.replace(/[\r\n]+/g, ' ')}`;

function unitText({written, state, notes, file, line}: Unit, context: string): string {
  return [
    ...notes.map((note) => comment('#.', note)),
    comment('#:', `${file.includes(' ') ? `\u2068${file}\u2069` : file}:${line}`),
    ...(state === 'needs-review' ? ['#, fuzzy'] : []),
    entryLine('msgctxt', context),
    entryLine('msgid', written.source),
    entryLine('msgstr', written.target ?? ''),
  ].join('\n');
}

function groupTexts({original, units}: UnitGroup): string[] {
  const seen = new Map<string, number>();
  return units.map((unit) => {
    const nth = (seen.get(unit.written.source) ?? 0) + 1;
    seen.set(unit.written.source, nth);
    return unitText(unit, contextOf(original, nth));
  });
}

/** Writes an exchange file of PO (GNU gettext manual, "The Format of PO Files"); texts are Markdown, as in the pages. */
export function writePo({locale, groups}: ExchangeFile): string {
  const filled = groups.filter(({units}) => units.length > 0);
  const versions = filled
    .map(
      ({original, sourceVersion, targetVersion}) =>
        `${encodeURI(original)}=${sourceVersion}/${targetVersion}`,
    )
    .join(' ');
  const header = [
    `Language: ${locale.replaceAll('-', '_')}`,
    `X-Source-Language: ${SOURCE_LOCALE}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    `${VERSIONS}: ${versions}`,
  ];
  const head = ['msgid ""', 'msgstr ""', ...header.map((line) => quote(`${line}\n`))].join('\n');
  return `${[head, ...filled.flatMap(groupTexts)].join('\n\n')}\n`;
}
