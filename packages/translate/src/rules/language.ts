import type {Nodes} from 'mdast';
import {excerpt, type Finding} from '@batchwise/openapi/finding';
import {frequentIn, hits, KNOWN_LANGUAGES} from '../language/stop-words.ts';
import {eachNode, placeIn, wordsOfBlock} from '../markdown/prose.ts';
import type {Block} from '../markdown/types.ts';
import {languageName} from '../terminal/wording.ts';
import type {Check} from './types.ts';

type Place = {line: number; column: number};

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}]+(?:[’'-]\p{L}+)*/gu) ?? [];
/** Names keep their capitals in every language. */
const plainWords = (words: string[]): string[] =>
  words.slice(1).filter((word) => word === word.toLowerCase() && word.length > 1);
const lower = (words: string[]): string[] => words.map((word) => word.toLowerCase());

const hasWords = ({kind, within}: Block): boolean =>
  kind === 'meta'
    ? within[0] === 'title' || within[0] === 'description' || within[0] === 'sidebar_label'
    : kind === 'heading' || kind === 'paragraph' || kind === 'cell' || kind === 'title';

/** Whether a text of several words is the English one, or nearly so. @param one the words of the English, in small letters. */
function isLeft(one: readonly string[], own: string[]): boolean {
  const other = lower(own);
  if (one.length === other.length && one.every((word, at) => word === other[at]))
    return plainWords(own).length >= 2 || (one.length >= 2 && hits(frequentIn(one), 'en', []) >= 2);
  if (one.length < 5) return false;
  const rest = new Set(one);
  const shared = other.filter((word) => rest.has(word)).length;
  return (
    shared / Math.max(one.length, other.length) >= 0.75 &&
    hits(frequentIn(other), 'en', ['nl', 'it']) >= 1
  );
}

const englishWords = new WeakMap<Block, string[]>();

/** The words of an English block in small letters, looked for once for all languages. */
function wordsOfEnglish(block: Block): string[] {
  const words = englishWords.get(block) ?? lower(wordsIn(wordsOfBlock(block)));
  englishWords.set(block, words);
  return words;
}

/** The language of a sentence, when it is clearly not the expected one. */
function foreign(sentence: string, locale: string): string | undefined {
  const own = locale.split('-')[0] ?? locale;
  const words = lower(wordsIn(sentence));
  if (!KNOWN_LANGUAGES.includes(own) || words.length < 3) return undefined;
  const frequent = frequentIn(words);
  if (frequent.length < 2) return undefined;
  const [best] = KNOWN_LANGUAGES.filter((language) => language !== own)
    .map((language) => ({
      language,
      many: hits(frequent, language, [own]),
      few: hits(frequent, own, [language]),
    }))
    .filter(({many, few}) => many >= 2 && many >= 3 * few + (words.length > 3 ? 2 : 1))
    .sort((a, b) => b.many - a.many);
  return best?.language;
}

/** The place of a sentence of a block. */
function placeOf({start: {line, column, offset}, text}: Block, sentence: string): Place {
  const [first = ''] = sentence.trim().split(/[\u0001\n]/);
  return placeIn({text, line, column, offset}, Math.max(text.indexOf(first.trim()), 0));
}

const imagesOf = (block: Block): Extract<Nodes, {type: 'image'}>[] => {
  const found: Extract<Nodes, {type: 'image'}>[] = [];
  eachNode(block.node, (node) => {
    if (node.type === 'image') found.push(node);
  });
  return found;
};

/** Text that is still in English, or in a third language: whole blocks, sentences, alternative texts of images. */
export const checkLanguage: Check = ({file, sourceFile, locale}, pairs) =>
  pairs.flatMap(({source, own}): Finding[] => {
    if (!own || !hasWords(own)) return [];
    const tell = (place: Place, language: string, text: string): Finding => {
      const isEnglish = language === 'en';
      const message = isEnglish
        ? `Not translated: "${excerpt(text.replace(/\u0001+/g, '…'))}".`
        : `This text seems to be in ${languageName(language)}: "${excerpt(text.replace(/\u0001+/g, '…'))}".`;
      return {
        file,
        ...place,
        rule: isEnglish ? 'untranslated' : 'language',
        severity: 'error',
        message,
        hint: `Translate it into ${languageName(locale)}.${source ? ` The English text: ${sourceFile}:${source.start.line}.` : ''}`,
      };
    };
    const [english, words] = [source ? wordsOfEnglish(source) : [], wordsOfBlock(own)];
    const alts = new Set(source ? imagesOf(source).map(({alt}) => alt) : []);
    const ofImages = imagesOf(own).flatMap(({alt, position}): Finding[] => {
      const left =
        alt &&
        (alts.has(alt) && isLeft(lower(wordsIn(alt)), wordsIn(alt)) ? 'en' : foreign(alt, locale));
      return left && alt ? [tell(position?.start ?? own.start, left, alt)] : [];
    });
    if (isLeft(english, wordsIn(words)))
      return [...ofImages, tell({line: own.start.line, column: own.start.column}, 'en', words)];
    const sentences = words.split(/(?<=[.!?;])\s+/).flatMap((sentence): Finding[] => {
      const language = foreign(sentence, locale);
      return language ? [tell(placeOf(own, sentence), language, sentence)] : [];
    });
    return [...ofImages, ...sentences];
  });
