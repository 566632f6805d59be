import type {Finding} from '@batchwise/openapi/finding';

/** Parts that are the same in every language: inline code, link targets, placeholders of the interface. */
export const FIXED = /`[^`]+`|\]\([^)\s]*\)|\{\w+\}/g;

/** A finding that knows where in its text it is, from 0. */
export type FixedFinding = {at: number; told: Pick<Finding, 'rule' | 'message' | 'hint'>};

const ruleOf = (part: string): string =>
  part.startsWith('`') ? 'inline-code' : part.startsWith('{') ? 'placeholder' : 'link-target';
const NAMES: Record<string, string> = {
  'inline-code': 'code',
  placeholder: 'placeholder',
  'link-target': 'link target',
};
const shown = (part: string): string => (part.startsWith('](') ? part.slice(2, -1) : part);

const partsOf = (text: string): {part: string; at: number}[] =>
  [...text.matchAll(FIXED)].map(({0: part, index}) => ({part, at: index}));

/** Plural forms repeat a placeholder as often as the language has forms. */
const setOf = (text: string): Set<string> => new Set(partsOf(text).map(({part}) => part));

const CODE = /`[^`]+`/g;

const SIDES = [
  ['beginning', /^\s/],
  ['end', /\s$/],
] as const;

function spacing(english: string, own: string): FixedFinding[] {
  const sides = SIDES.filter(([, space]) => space.test(own) !== space.test(english)).map(
    ([side, space]): FixedFinding => ({
      at: side === 'end' ? own.length : 0,
      told: {
        rule: 'spacing',
        message: space.test(own)
          ? `There is a space at the ${side}; the English text has none.`
          : `The space at the ${side} of the English text is missing.`,
        hint: space.test(own)
          ? 'Remove the space.'
          : 'Add the space: it separates this text from the next one.',
      },
    }),
  );
  const glued = [...own.matchAll(CODE)]
    .filter(
      ({0: code, index}) =>
        /[\p{L}\p{N}]$/u.test(own.slice(0, index)) ||
        /^[\p{L}\p{N}]/u.test(own.slice(index + code.length)),
    )
    .map(({0: code, index}): FixedFinding => ({
      at: index,
      told: {
        rule: 'code-spacing',
        message: `${code} needs a space or a hyphen next to the word.`,
        hint: 'Add a space or a hyphen between them.',
      },
    }));
  return [...sides, ...glued];
}

/** Inline code, link targets, placeholders and outer spaces that a translation has otherwise than the English text. */
export function checkFixedParts(english: string, own: string): FixedFinding[] {
  const [wanted, given] = [setOf(english), setOf(own)];
  const missing = [...wanted].filter((part) => !given.has(part));
  const added = partsOf(own)
    .filter(({part}) => !wanted.has(part))
    .map(({part, at}): FixedFinding => {
      const rule = ruleOf(part);
      const index = missing.findIndex((one) => ruleOf(one) === rule);
      const [instead] = index === -1 ? [] : missing.splice(index, 1);
      const message =
        instead === undefined
          ? `The ${NAMES[rule]} ${shown(part)} is not in the English text.`
          : `The ${NAMES[rule]} ${shown(part)} is ${shown(instead)} in English.`;
      return {
        at,
        told: {
          rule,
          message,
          hint:
            instead === undefined
              ? 'Remove it, or write it as plain text.'
              : `Write ${shown(instead)}; do not translate it.`,
        },
      };
    });
  const lost = missing.map((part): FixedFinding => ({
    at: 0,
    told: {
      rule: ruleOf(part),
      message: `The ${NAMES[ruleOf(part)]} ${shown(part)} of the English text is missing.`,
      hint: `Add ${shown(part)}; do not translate it.`,
    },
  }));
  return [...added, ...lost, ...spacing(english, own)];
}
