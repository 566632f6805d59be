import {languageName} from '../terminal/wording.ts';
import type {FixedFinding} from './fixed-parts.ts';

/** An English string with a form for one and a form for other numbers; a title such as `Page | Site` has none. */
const PLURAL = /^[^|]*\S\|\S[^|]*$/;

/** In the order of Docusaurus. */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Numbers that interfaces count; with them, a language uses its ordinary forms. */
const COUNTS = Array.from({length: 1000}, (_, count) => count);

/**
 * The forms that a language needs for whole numbers, and all that it has: some are for fractions or millions only, and Docusaurus
 * takes the last form for those that are left out.
 */
function formsOf(locale: string): {needed: Set<string>; all: string[]} {
  const rules = new Intl.PluralRules(locale);
  const known = new Set<string>(rules.resolvedOptions().pluralCategories);
  return {
    needed: new Set(COUNTS.map((count) => rules.select(count))),
    all: CATEGORIES.filter((one) => known.has(one)),
  };
}

/** The wrong number of plural forms of an interface string: each number gets the form in its place. */
export function checkPluralForms(english: string, own: string, locale: string): FixedFinding[] {
  if (!PLURAL.test(english)) return [];
  const {needed, all} = formsOf(locale);
  const given = own.split('|');
  const isRight =
    given.length >= needed.size &&
    given.length <= all.length &&
    given.every((form) => form.trim() !== '');
  if (isRight) return [];
  const wanted = needed.size === all.length ? `${all.length}` : `${needed.size} to ${all.length}`;
  const number = given.filter((form) => form.trim() !== '').length;
  return [
    {
      at: 0,
      told: {
        rule: 'plural',
        message: `The string has ${number} plural ${number === 1 ? 'form' : 'forms'}; ${languageName(locale)} has ${wanted}.`,
        hint: `Write ${wanted === '1' ? 'one form, without |' : `${wanted} forms, separated by |, in the order ${all.join(', ')}`}.`,
      },
    },
  ];
}
