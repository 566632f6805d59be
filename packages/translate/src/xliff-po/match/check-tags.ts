import {isAddable, isRequired, tagName} from '../inline/parts.ts';
import type {Part, Tag, TaggedText, Unit} from '../types.ts';

/** Reports a finding at a line of the exchange file. */
export type Say = (line: number, rule: string, message: string, hint: string) => void;

/** The tags that a translation may have: those of the source, and what the translation of today has beside them. */
export function knownTags({source, target}: Unit): Tag[] {
  const extra = (target?.tags ?? []).filter(
    (tag) => !source.tags.some(({id, key}) => id === tag.id && key === tag.key),
  );
  return [...source.tags, ...extra];
}

/** Whether tags that hold words are opened and closed in pairs, one within the other. */
function isNested(parts: readonly Part[]): boolean {
  const open: number[] = [];
  for (const part of parts) {
    if (typeof part === 'string' || part.at === 'alone') continue;
    if (part.at === 'open') open.push(part.tag);
    else if (open.pop() !== part.tag) return false;
  }
  return open.length === 0;
}

/** Whether a text has forms for one and for many, each of which may name the number. */
export const hasForms = ({syntax, written}: Unit): boolean =>
  syntax === 'plain' && written.source.includes('|');

/** Whether the tags of a translation are those of the source: each once, none besides. Says what is wrong. */
export function checkTags(unit: Unit, {parts, tags}: TaggedText, line: number, say: Say): void {
  const known = knownTags(unit);
  const byId = new Map([...known, ...tags].map((tag) => [tag.id, tag]));
  const used = parts.flatMap((part) =>
    typeof part === 'string' || part.at === 'close' ? [] : [part.tag],
  );
  const nameOf = (id: number): string =>
    `${byId.has(id) ? tagName(byId.get(id) as Tag).replace(/\s+/g, ' ') : '?'} (tag ${id})`;
  for (const id of new Set(used)) {
    const added = tags.find((tag) => tag.id === id && isAddable(tag));
    if (!added && !known.some((tag) => tag.id === id))
      say(
        line,
        'exchange-tag',
        `The tag ${nameOf(id)} is not in the English text.`,
        'Use only the tags of the English text.',
      );
    else if (!hasForms(unit) && used.filter((one) => one === id).length > 1)
      say(
        line,
        'exchange-tag',
        `The translation contains the tag ${nameOf(id)} twice.`,
        'Remove one of them.',
      );
  }
  for (const tag of unit.source.tags) {
    if (isRequired(tag) && !used.includes(tag.id))
      say(
        line,
        'exchange-tag',
        `The translation does not contain the tag ${nameOf(tag.id)} of the English text.`,
        'Add it to the translation.',
      );
  }
  const isPair = (id: number): boolean => byId.get(id)?.close !== '';
  const fits = parts.every(
    (part) =>
      typeof part === 'string' || (part.at === 'alone') !== isPair(part.tag) || !byId.has(part.tag),
  );
  if (!fits || !isNested(parts))
    say(
      line,
      'exchange-tag',
      'Tags of the translation overlap, or have no end.',
      'Open and close each tag around its text, as in English.',
    );
}
