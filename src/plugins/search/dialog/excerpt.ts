import {withoutCode, withoutSeams} from './seam';

/** A part of a text, and whether it matches the query. */
export type Piece = {text: string; isMatch: boolean};

const MARK = /<mark>(.*?)<\/mark>/s;
const ESCAPED: Record<string, string> = {'&lt;': '<', '&gt;': '>'};

const readable = (text: string): string =>
  withoutSeams(text).replace(/&[lg]t;/g, (entity) => ESCAPED[entity] ?? entity);

/** A word and the characters around it: Pagefind marks `"batch",` as a whole. */
const WORD = /^([^\p{L}\p{N}]*)(.*[\p{L}\p{N}])(.*)$/su;

function marked(text: string): Piece[] {
  const [, before = '', word = text, behind = ''] = WORD.exec(text) ?? [];
  return [
    {text: before, isMatch: false},
    {text: word, isMatch: true},
    {text: behind, isMatch: false},
  ];
}

/** Decodes an excerpt of Pagefind, in which `<mark>` is the only element. Code is left out. */
export function piecesOf(excerpt: string): Piece[] {
  return withoutCode(excerpt)
    .split(MARK)
    .flatMap((text, index) =>
      index % 2 === 1 ? marked(readable(text)) : [{text: readable(text), isMatch: false}],
    )
    .filter(({text}) => text !== '');
}

/** The heading, or its last words, that a text begins with: an excerpt may begin within it. Pagefind ends headings by a full stop. */
function headingAt(text: string, heading: string): string | undefined {
  const hasEnded = /[.:?!]$/.test(heading) || /^(?:[.:]|\s*$)/.test(text.slice(heading.length));
  if (text.startsWith(heading) && hasEnded) return heading;
  const words = heading.split(' ');
  const ends = words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
  return ends.find((end) => text.startsWith(`${end}.`));
}

/** Leaves out the heading that a section begins with, since the result shows it above. */
function withoutHeading(pieces: Piece[], heading: string): Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  const begun = headingAt(text, heading);
  if (begun === undefined) return pieces;
  let left = text.length - text.slice(begun.length).replace(/^[.:]?\s*/, '').length;
  return pieces.flatMap((piece) => {
    const rest = piece.text.slice(left);
    left = Math.max(0, left - piece.text.length);
    return rest === '' ? [] : [{...piece, text: rest}];
  });
}

/** The end of a sentence that an excerpt begins within, and that has no match: `the batch. The request`. */
const CUT_SENTENCE = /^\s*[\p{Ll}\p{N}][^.!?]*[.!?]\s+(?=\p{Lu})/u;

/** Begins an excerpt with a sentence, where its match allows. */
function fromSentence([first, ...others]: Piece[]): Piece[] {
  if (!first || first.isMatch) return first ? [first, ...others] : [];
  const text = first.text.replace(CUT_SENTENCE, '');
  return text === '' ? others : [{...first, text}, ...others];
}

/**
 * The excerpt as a result shows it below its title: an ellipsis says that a sentence goes on. Empty when nothing but code and the
 * title was found.
 */
export function excerptBelow(title: string, excerpt: string): Piece[] {
  const pieces = fromSentence(withoutHeading(piecesOf(excerpt), title));
  if (!pieces.some(({text}) => /[\p{L}\p{N}]/u.test(text))) return [];
  const isCut = /[^\s.!?:…]\s*$/u.test(pieces.at(-1)?.text ?? '');
  return isCut ? [...pieces, {text: '\u00a0…', isMatch: false}] : pieces;
}

/** A word as Pagefind compares it: lower case, without accents and punctuation. */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Whether a marked word, or a part of a compound, begins with a word of the query. */
export function isBegunIn(excerpt: string, typed: string): boolean {
  const found = [...excerpt.matchAll(new RegExp(MARK, 'gs'))].flatMap(([, word = '']) => [
    word,
    ...word.split(/[^\p{L}\p{N}]+/u),
  ]);
  return found.some((word) => plain(word).startsWith(plain(typed)));
}
