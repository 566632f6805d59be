import {SOURCE_LOCALE} from '../../workspace/workspace.ts';
import {isRequired, tagName} from '../inline/parts.ts';
import type {ExchangeFile, Part, UnitGroup, Tag, TaggedText, Unit} from '../types.ts';

export const XLIFF_NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
/** The prefix of what XLIFF leaves to each tool. */
const NEEDS_REVIEW = 'site:needs-review';
/** The categories of the notes that say from which versions a file was made. */
export const VERSION_NOTES = {source: 'source-version', target: 'target-version'} as const;

/** Characters that XML 1.0 cannot hold (2.2, Char), and that XLIFF writes as `<cp>`. */
const NO_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
const attribute = (text: string): string =>
  escape(text.replace(NO_XML, '\uFFFD'))
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
const content = (text: string): string =>
  escape(text).replace(
    NO_XML,
    (character) =>
      `<cp hex="${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}"/>`,
  );

/** The type of a tag for other tools (XLIFF 2.1, 4.3.1.36). */
const TYPES: Partial<Record<Tag['kind'], string>> = {
  bold: 'type="fmt" subType="xlf:b"',
  italic: 'type="fmt" subType="xlf:i"',
  struck: 'type="fmt" subType="site:struck"',
  break: 'type="fmt" subType="xlf:lb"',
  link: 'type="link"',
  image: 'type="image"',
};

/** The pieces of code of a unit, each once, with the id that texts refer to. */
function dataOf(texts: readonly TaggedText[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const {open, close} of texts.flatMap(({tags}) => tags)) {
    for (const code of [open, close])
      if (code !== '' && !ids.has(code)) ids.set(code, `d${ids.size + 1}`);
  }
  return ids;
}

function tagText(
  tag: Tag,
  at: 'alone' | 'open' | 'close',
  data: Map<string, string>,
  canCopy: boolean,
): string {
  if (at === 'close') return '</pc>';
  const rights = `canCopy="${canCopy ? 'yes' : 'no'}" canDelete="${isRequired(tag) ? 'no' : 'yes'}"`;
  const type = TYPES[tag.kind] ?? 'type="other"';
  if (at === 'alone')
    return `<ph id="${tag.id}" ${type} ${rights} dataRef="${data.get(tag.open)}" disp="${attribute(tagName(tag))}"/>`;
  return `<pc id="${tag.id}" ${type} ${rights} dataRefStart="${data.get(tag.open)}" dataRefEnd="${data.get(tag.close)}" dispStart="${attribute(tag.open)}" dispEnd="${attribute(tag.close)}">`;
}

function textOf({parts, tags}: TaggedText, data: Map<string, string>, canCopy: boolean): string {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  return parts
    .map((part: Part) =>
      typeof part === 'string'
        ? content(part)
        : tagText(byId.get(part.tag) as Tag, part.at, data, canCopy),
    )
    .join('');
}

function unitText({id, source, target, state, notes, file, line, syntax}: Unit): string[] {
  const data = dataOf([source, ...(target ? [target] : [])]);
  // Each form of a plural may name the number.
  const hasForms =
    syntax === 'plain' &&
    source.parts.some((part) => typeof part === 'string' && part.includes('|'));
  const mark =
    state === 'needs-review' ? `state="initial" subState="${NEEDS_REVIEW}"` : `state="${state}"`;
  return [
    `    <unit id="${id}"${syntax === 'plain' ? ' canResegment="no"' : ''}>`,
    '      <notes>',
    ...notes.map((note) => `        <note>${escape(note.replace(NO_XML, '\uFFFD'))}</note>`),
    `        <note category="location">${escape(`${file}:${line}`)}</note>`,
    '      </notes>',
    ...(data.size > 0
      ? [
          '      <originalData>',
          ...[...data].map(([code, name]) => `        <data id="${name}">${content(code)}</data>`),
          '      </originalData>',
        ]
      : []),
    `      <segment ${mark}>`,
    `        <source xml:space="preserve">${textOf(source, data, hasForms)}</source>`,
    ...(target
      ? [`        <target xml:space="preserve">${textOf(target, data, hasForms)}</target>`]
      : []),
    '      </segment>',
    '    </unit>',
  ];
}

function groupText(
  {original, sourceVersion, targetVersion, units}: UnitGroup,
  at: number,
): string[] {
  return [
    `  <file id="f${at + 1}" original="${attribute(original)}">`,
    `    <notes><note category="${VERSION_NOTES.source}">${sourceVersion}</note><note category="${VERSION_NOTES.target}">${targetVersion}</note></notes>`,
    ...units.flatMap(unitText),
    '  </file>',
  ];
}

/** Writes an exchange file of XLIFF 2.1 (OASIS, 13 February 2018). */
export function writeXliff({locale, groups}: ExchangeFile): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${XLIFF_NAMESPACE}" version="2.1" srcLang="${SOURCE_LOCALE}" trgLang="${locale}">`,
    ...groups.filter(({units}) => units.length > 0).flatMap(groupText),
    '</xliff>',
  ];
  return `${lines.join('\n')}\n`;
}
