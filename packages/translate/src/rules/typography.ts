import type {Finding} from '@batchwise/openapi/finding';
import {placeIn, proseOf} from '../markdown/prose.ts';
import {signsOf} from './numbers.ts';
import type {Check} from './types.ts';

type Slip = {
  pattern: RegExp;
  message: (found: string) => string;
  hint: string;
  /** Languages that it is right in. */ not?: string[];
};

const UNITS = 'bytes?|[kKMGT]i?B|[KMGT]bit|ms|min|km|cm|mm|kg|kHz|MHz|GHz|°C';

/** The quotation marks of a language, as readers expect them. */
const QUOTES: Record<string, string> = {
  nl: '‘…’',
  it: '«…»',
  de: '„…“',
  fr: '« … »',
  es: '«…»',
  pt: '“…”',
};

const quotes = (locale: string): string => QUOTES[locale.split('-')[0] ?? ''] ?? '“…”';

const slipsOf = (locale: string): Slip[] => [
  {
    pattern: /[\u200B\u2060\uFEFF\u00AD]/gu,
    message: () => 'There is an invisible character here.',
    hint: 'Delete it: put the cursor after it and press Backspace once.',
  },
  {
    pattern: /(?<=\S) {2,}(?=\S)/g,
    message: () => 'There are two spaces here.',
    hint: 'Remove one of them.',
  },
  {
    pattern: /"/g,
    message: () => 'This is a straight quotation mark.',
    hint: `Use ${quotes(locale)} instead.`,
  },
  {
    pattern: /(?<=\p{L})'|'(?=\p{L})/gu,
    message: () => 'This is a straight apostrophe.',
    hint: `Use ’ for an apostrophe, or ${quotes(locale)} for a quotation.`,
  },
  {
    pattern: /\.{3,}/g,
    message: () => 'There are three dots here.',
    hint: 'Use the single character … instead.',
  },
  {
    pattern: new RegExp(`\\d(?:${UNITS})(?![\\p{L}\\p{N}])`, 'gu'),
    message: (found) => `There is no space before the unit: "${found}".`,
    hint: 'Add a space between the number and the unit, as in 256 MB.',
  },
  {
    pattern: /(?<=[\p{L}\p{N})]) +[,.](?=\s|$)|(?<=[\p{L}\p{N})]) +[;:!?](?=\s|$)/gu,
    message: () => 'There is a space before this punctuation.',
    hint: 'Remove the space.',
    not: ['fr'],
  },
];

const slips = new Map<string, Slip[]>();

/** The slips of a language; their patterns are compiled once. */
function slipsIn(locale: string): Slip[] {
  const language = locale.split('-')[0] ?? locale;
  const known = slips.get(locale) ?? slipsOf(locale).filter(({not}) => !not?.includes(language));
  slips.set(locale, known);
  return known;
}

/** Every slip has one of these; most prose has none and is skipped. */
const MAYBE = /[\u200B\u2060\uFEFF\u00AD"'\d]|\.\.| [ ,.;:!?]/;

/** A decimal number with the word before it, which may show that it is a version. */
const DECIMAL = /(?:[\p{L}\d]+ )?(?<![\d.,])(\d+\.\d{1,2})(?![\d.])/gu;

/** Typography that is plain: quotation marks, apostrophes, dots, spaces, units and decimals in prose; code is left alone. */
export const checkTypography: Check = ({translation, file, locale}, pairs) => {
  const wrong = slipsIn(locale);
  const {decimal} = signsOf(locale);
  return pairs.flatMap(({source, own}) =>
    (own && !(own.kind === 'meta' && own.within[0] === 'keywords')
      ? proseOf(own, translation)
      : []
    ).flatMap((piece): Finding[] => {
      if (!MAYBE.test(piece.text)) return [];
      const tell = (at: number, message: string, hint: string): Finding => ({
        file,
        ...placeIn(piece, at),
        rule: 'typography',
        severity: 'warning',
        message,
        hint,
      });
      const found = wrong.flatMap(({pattern, message, hint}) =>
        [...piece.text.matchAll(pattern)].map((match) =>
          tell(match.index, message(match[0]), hint),
        ),
      );
      // Behind the same word as in the source it is a version, whose point stays: OpenAPI 3.1.
      const points =
        decimal === '.'
          ? []
          : [...piece.text.matchAll(DECIMAL)]
              .filter(([whole, number]) => whole === number || !source?.text.includes(whole))
              .map((match) =>
                tell(
                  match.index + match[0].length - (match[1] ?? '').length,
                  `"${match[1]}" has a decimal point; this language uses "${decimal}".`,
                  `Write ${match[1]?.replace('.', decimal)}.`,
                ),
              );
      return [...found, ...points];
    }),
  );
};
