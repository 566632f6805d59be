import type {Finding} from '@batchwise/openapi/finding';
import {placeIn, proseOf} from '../markdown/prose.ts';
import type {Block, Page} from '../markdown/types.ts';
import {languageName} from '../terminal/wording.ts';
import type {Check} from './types.ts';

type Written = {text: string; value: string; line: number; column: number};

const NUMBER = /\d+(?:[.,\u00A0\u202F'’ ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g;

type Signs = {
  group: string;
  decimal: string;
  /** The separators of thousands. */ between: RegExp;
};

// Intl takes its time to look them up.
const signs = new Map<string, Signs>();

/** The signs of a language for thousands and for decimals. */
export function signsOf(locale: string): Signs {
  const known = signs.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const sign = (wanted: string): string => parts.find(({type}) => type === wanted)?.value ?? '';
  const group = sign('group');
  const found = {
    group,
    decimal: sign('decimal'),
    between: new RegExp(`[${group === '.' ? '.' : group}\u00A0\u202F ]`),
  };
  signs.set(locale, found);
  return found;
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** A number as it is meant, written with a point; versions (`3.1.0`) as they are. */
function valueOf(text: string, locale: string): string {
  if (/^\d+$/.test(text)) return text;
  const {between, decimal} = signsOf(locale);
  const spaces = /[\u00A0\u202F ]/;
  const [last = '', ...rest] = text.split(decimal).reverse();
  const isGrouped = (part: string): boolean =>
    part
      .split(between)
      .every((one, at) => /^\d+$/.test(one) && (at === 0 ? one.length <= 3 : one.length === 3));
  if (isGrouped(text)) return digits(text);
  if (
    rest.length === 1 &&
    /^\d+$/.test(last) &&
    (isGrouped(rest[0] ?? '') || /^\d+$/.test(rest[0] ?? ''))
  )
    return `${digits(rest[0] ?? '')}.${last}`;
  // "2,3" in English is a list of two; it reads the same in a language with a decimal comma.
  return spaces.test(text) ? digits(text) : text.replace(',', '.');
}

function numbersOf(block: Block, page: Page, locale: string): Written[] {
  const found: Written[] = [];
  for (const piece of proseOf(block, page)) {
    if (!/\d/.test(piece.text)) continue;
    for (const {0: text, index} of piece.text.matchAll(NUMBER))
      found.push({text, value: valueOf(text, locale), ...placeIn(piece, index)});
  }
  return found;
}

const countOf = (numbers: Written[], value: string): number =>
  numbers.filter((one) => one.value === value).length;

/** Each number of the source is in its twin, written as the language writes it. */
export const checkNumbers: Check = ({source: page, translation, file, sourceFile, locale}, pairs) =>
  pairs.flatMap(({source, own}): Finding[] => {
    if (!source || !own || own.kind === 'code') return [];
    const [english, other] = [numbersOf(source, page, 'en'), numbersOf(own, translation, locale)];
    if (
      english.length === other.length &&
      english.every(({value}, at) => value === other[at]?.value)
    )
      return [];
    const missing = english.filter(
      ({value}, at) =>
        english.slice(0, at + 1).filter((one) => one.value === value).length >
        countOf(other, value),
    );
    const added = other.filter(
      ({value}, at) =>
        other.slice(0, at + 1).filter((one) => one.value === value).length >
        countOf(english, value),
    );
    const {group, decimal} = signsOf(locale);
    const there = `${sourceFile}:${source.start.line}`;
    const base = {file, rule: 'number', severity: 'error' as const};
    const findings = added.map(({text, line, column}): Finding => {
      const wanted = missing.shift();
      const differs =
        text === wanted?.text ? 'has the English format, as in' : `differs from ${wanted?.text} in`;
      const message = `The number ${text} ${wanted ? differs : 'is not in'} ${there}.`;
      return {
        ...base,
        line,
        column,
        message,
        hint: wanted
          ? `Write ${Number.isNaN(Number(wanted.value)) ? wanted.text : Number(wanted.value).toLocaleString(locale, {maximumFractionDigits: 20, useGrouping: /\D/.test(wanted.text)})}; ${languageName(locale)} uses "${decimal}" for decimals and "${group}" for thousands.`
          : 'Remove it, or use the number of the English text.',
      };
    });
    return [
      ...findings,
      ...missing.map(({text}): Finding => ({
        ...base,
        line: own.start.line,
        column: own.start.column,
        message: `The number ${text} from ${there} is missing.`,
        hint: 'Add it, in digits as in the English text.',
      })),
    ];
  });
