import type {Nodes} from 'mdast';
import {excerpt, type Finding} from '@batchwise/openapi/finding';
import {textsKeptInEnglish} from '../../language/glossary.ts';
import {eachNode} from '../../markdown/prose.ts';
import type {Block} from '../../markdown/types.ts';
import {TRANSLATED_PROPERTIES} from '../../markdown/units.ts';
import {languageName} from '../../terminal/wording.ts';
import {checkTexts} from '../check-text.ts';
import type {Check, Checked, Pair, TextEntry} from '../types.ts';

type Attribute = {
  name?: string;
  value?: unknown;
  position?: {start: {line: number; column: number}};
};

/** A property with words for readers, where its words begin; or the title of a link or picture, where that begins. */
type Property = {key: string; text: string; line: number; column: number};

/** The translated properties and titles in a block. A translation has the same keys. */
export function propertiesOf(block: Block): Property[] {
  const found: Property[] = [];
  let at = 0;
  const see = (node: Nodes): void => {
    if ((node.type === 'link' || node.type === 'image') && node.title) {
      const {line, column} = node.position?.start ?? block.start;
      found.push({key: `${(at += 1)} ${node.type}`, text: node.title, line, column});
    }
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    at += 1;
    for (const {name = '', value, position} of node.attributes as Attribute[]) {
      if (!TRANSLATED_PROPERTIES.has(name) || typeof value !== 'string' || value === '') continue;
      const {line, column} = position?.start ?? block.start;
      found.push({key: `${at} ${name}`, text: value, line, column: column + name.length + 2});
    }
  };
  // Of a component that holds blocks, only the opening tag is this block.
  if (block.kind === 'component' && block.node) see(block.node);
  else eachNode(block.node, see);
  return found;
}

/** Whether a text that is the English one would have to be another: it has a word that the language does not have, and that is no name. */
function isLeft(text: string, {glossary, spelling}: Checked): boolean {
  const same = glossary ? [...textsKeptInEnglish(glossary)] : [];
  const kept = new Set(same.map((one) => one.toLowerCase()));
  if (kept.has(text.toLowerCase())) return false;
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => word.length > 1 && !/\p{Lu}.*\p{Lu}/u.test(word),
  );
  return words.some(
    (word) =>
      !kept.has(word.toLowerCase()) &&
      (spelling ? !spelling.isRight(word.toLowerCase()) : words.length > 1),
  );
}

function ofPair({source, own}: Pair, checked: Checked): Finding[] {
  if (!source || !own) return [];
  const english = new Map(propertiesOf(source).map(({key, text}) => [key, text]));
  const {file, sourceFile, locale} = checked;
  const entries = propertiesOf(own).flatMap(({key, text, line, column}): TextEntry[] => {
    const twin = english.get(key);
    return twin === undefined
      ? []
      : [{group: '', key, english: twin, own: text, file, line, column}];
  });
  const left = entries
    .filter((entry) => entry.own === entry.english && isLeft(entry.english, checked))
    .map(({line, column, english: text}): Finding => ({
      file,
      line,
      column,
      rule: 'untranslated',
      severity: 'error',
      message: `Not translated: "${excerpt(text)}".`,
      hint: `Translate it into ${languageName(locale)}. The English text: ${sourceFile}:${source.start.line}. If it is the same in both languages, add it to "same" in i18n/${locale}/glossary.yaml.`,
    }));
  return [...left, ...checkTexts(entries, checked)];
}

/** Words in the properties of components (`label`, `title`), and the titles of links and pictures: left in English, or with what is wrong in any other text. */
export const checkProperties: Check = (checked, pairs) =>
  pairs.flatMap((pair) => ofPair(pair, checked));
