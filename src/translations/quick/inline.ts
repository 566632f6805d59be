import type {PhrasingContent} from 'mdast';
import {ADDRESS} from '../processor';
import type {Place} from '../types';

/** The inline content of one block: its text, and where each character of it stands in the page. */
export type Content = {text: string; placeAt: (index: number) => Place};

/** What is read at a place: some nodes and where they end; undefined for what is left to the whole parser. */
type Part = {nodes: PhrasingContent[]; end: number} | undefined;

/** What ends the part that is read; a part without one ends with the text. */
type Stop = {closing?: ']' | '*' | '**'; isInLink: boolean; isInEmphasis: boolean};

type Collected = {nodes: PhrasingContent[]; value: string; start: number};

const PLAIN = /[^\\`*_~[\]!<{}&:]+/y;
const RESOURCE = /\(([^\s()<>\\&"'`]+)(?: "([^"\\&\n`]+)")?\)/y;
const ALTERNATIVE = /[^\\`*_~[\]!<{}&:@\n]+\]/y;
const COMMENT = /\{(\/\*[^*{}\n]*\*\/)\}/y;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const WORD_SIGN = /[\p{L}\p{N}]/u;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Characters by which Markdown tells where emphasis begins and ends; the edge of a text is as white as a space (CommonMark 0.31, 6.2). */
function kindOf(sign: string): 'white' | 'punctuation' | 'other' {
  if (sign === '' || /\s/.test(sign)) return 'white';
  return /[\p{P}\p{S}]/u.test(sign) ? 'punctuation' : 'other';
}

function flanking(text: string, at: number, end: number): {opens: boolean; closes: boolean} {
  const [before, after] = [kindOf(text.charAt(at - 1)), kindOf(text.charAt(end))];
  return {
    opens: after === 'other' || (after === 'punctuation' && before !== 'other'),
    closes: before === 'other' || (before === 'punctuation' && after !== 'other'),
  };
}

function readCode({text, placeAt}: Content, at: number): Part {
  const [ticks = ''] = match(/`+/y, text, at) ?? [];
  if (text.charAt(at - 1) === '`') return undefined;
  for (let end = text.indexOf(ticks, at + ticks.length); end !== -1;) {
    const [found = ''] = match(/`+/y, text, end) ?? [];
    if (found.length === ticks.length) {
      const value = text.slice(at + ticks.length, end);
      const last = end + ticks.length;
      return /^\s|\s$|\n/.test(value)
        ? undefined
        : {
            nodes: [
              {type: 'inlineCode', value, position: {start: placeAt(at), end: placeAt(last)}},
            ],
            end: last,
          };
    }
    end = text.indexOf(ticks, end + found.length);
  }
  return undefined;
}

function readLink(content: Content, at: number, {isInLink, isInEmphasis}: Stop): Part {
  if (isInLink || content.text.charAt(at + 1) === '^') return undefined;
  const label = read(content, at + 1, {closing: ']', isInLink: true, isInEmphasis});
  const resource =
    label && label.nodes.length > 0 ? match(RESOURCE, content.text, label.end) : null;
  if (!label || !resource) return undefined;
  const [whole, url = '', title = null] = resource;
  const end = label.end + whole.length;
  return {
    nodes: [
      {
        type: 'link',
        title,
        url,
        children: label.nodes,
        position: {start: content.placeAt(at), end: content.placeAt(end)},
      },
    ],
    end,
  };
}

function readImage({text, placeAt}: Content, at: number): Part {
  const [found = ''] = match(ALTERNATIVE, text, at + 2) ?? [];
  const resource = found === '' ? null : match(RESOURCE, text, at + 2 + found.length);
  if (!resource) return undefined;
  const [whole, url = '', title = null] = resource;
  const end = at + 2 + found.length + whole.length;
  return {
    nodes: [
      {
        type: 'image',
        title,
        url,
        alt: found.slice(0, -1),
        position: {start: placeAt(at), end: placeAt(end)},
      },
    ],
    end,
  };
}

function readEmphasis(content: Content, at: number, marks: '*' | '**', stop: Stop): Part {
  const {opens, closes} = flanking(content.text, at, at + marks.length);
  if (!opens || closes || stop.isInEmphasis) return undefined;
  const inner = read(content, at + marks.length, {...stop, closing: marks, isInEmphasis: true});
  if (!inner || inner.nodes.length === 0) return undefined;
  const position = {start: content.placeAt(at), end: content.placeAt(inner.end)};
  return {
    nodes: [{type: marks === '*' ? 'emphasis' : 'strong', children: inner.nodes, position}],
    end: inner.end,
  };
}

function readComment({text, placeAt}: Content, at: number, {isInLink}: Stop): Part {
  const found = isInLink ? null : match(COMMENT, text, at);
  if (!found) return undefined;
  const end = at + found[0].length;
  return {
    nodes: [
      {
        type: 'mdxTextExpression',
        value: found[1] ?? '',
        position: {start: placeAt(at), end: placeAt(end)},
      },
    ],
    end,
  };
}

/** A sign that stands for itself, though it may begin something: what it says, and where it ends. */
function readSign(text: string, at: number): {value: string; end: number} | undefined {
  const [sign, next] = [text.charAt(at), text.charAt(at + 1)];
  const isItself =
    (sign === '_' && WORD_SIGN.test(text.charAt(at - 1)) && WORD_SIGN.test(next)) ||
    (sign === '!' && next !== '[') ||
    (sign === '&' && !/[#\w]/.test(next)) ||
    (sign === ':' && !/[a-z]/i.test(next)) ||
    (sign === '\\' && /[^\n]/.test(next) && !ASCII_PUNCTUATION.test(next));
  if (isItself) return {value: sign, end: at + 1};
  return sign === '\\' && ASCII_PUNCTUATION.test(next) ? {value: next, end: at + 2} : undefined;
}

function readMarked(content: Content, at: number, stop: Stop): Part {
  switch (content.text.charAt(at)) {
    case '`':
      return readCode(content, at);
    case '[':
      return readLink(content, at, stop);
    case '!':
      return readImage(content, at);
    case '{':
      return readComment(content, at, stop);
    case '*': {
      const [marks = ''] = match(/\*+/y, content.text, at) ?? [];
      return marks === '*' || marks === '**' ? readEmphasis(content, at, marks, stop) : undefined;
    }
    default:
      return undefined;
  }
}

/** Where the mark that is waited for ends; undefined where there is none. */
function endOfStop(text: string, at: number, closing: Stop['closing']): number | undefined {
  if (closing === undefined || text.charAt(at) !== closing.charAt(0)) return undefined;
  if (closing === ']') return at + 1;
  const [marks = ''] = match(/\*+/y, text, at) ?? [];
  const {opens, closes} = flanking(text, at, at + marks.length);
  return marks === closing && closes && !opens ? at + marks.length : undefined;
}

/** Ends a run of text, which is one node; false for one with an address in it. */
function closeText(collected: Collected, {placeAt}: Content, end: number): boolean {
  const {nodes, value, start} = collected;
  if (value === '') return true;
  nodes.push({type: 'text', value, position: {start: placeAt(start), end: placeAt(end)}});
  collected.value = '';
  return !ADDRESS.test(value);
}

function read(content: Content, from: number, stop: Stop): Part {
  const {text} = content;
  const collected: Collected = {nodes: [], value: '', start: from};
  const add = (value: string, at: number): void => {
    if (collected.value === '') collected.start = at;
    collected.value += value;
  };
  for (let at = from; at < text.length;) {
    const end = endOfStop(text, at, stop.closing);
    if (end !== undefined)
      return closeText(collected, content, at) ? {nodes: collected.nodes, end} : undefined;
    const plain = match(PLAIN, text, at)?.[0] ?? '';
    const sign = plain === '' ? readSign(text, at) : {value: plain, end: at + plain.length};
    if (sign) {
      add(sign.value, at);
      at = sign.end;
    } else {
      const part = readMarked(content, at, stop);
      if (!part || !closeText(collected, content, at)) return undefined;
      collected.nodes.push(...part.nodes);
      at = part.end;
    }
  }
  return stop.closing === undefined && closeText(collected, content, text.length)
    ? {nodes: collected.nodes, end: text.length}
    : undefined;
}

/**
 * Reads inline Markdown as the whole parser does, as far as it is plain: words, code, emphasis that is not nested, links and images
 * with their targets in brackets, escapes, comments.
 * @param content without white space at the beginning and the end of its lines.
 * @returns undefined for whatever might mean something else, which is left to the whole parser.
 */
export const readInline = (content: Content): PhrasingContent[] | undefined =>
  read(content, 0, {isInLink: false, isInEmphasis: false})?.nodes;
