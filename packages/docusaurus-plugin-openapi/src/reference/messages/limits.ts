import {translate} from '@docusaurus/Translate';
import type {Limits} from '@batchwise/openapi/reference';
import {selectPlural} from '../../try-it/messages/plural.ts';
import {characters, type Count, items, properties} from './counts.ts';

/** The numbers that a limit allows. */
function range({minimum, maximum, exclusiveMinimum, exclusiveMaximum}: Limits): string[] {
  const found: string[] = [];
  if (minimum !== undefined && maximum !== undefined)
    found.push(
      translate(
        {
          id: 'reference.limit.between',
          message: '{minimum} to {maximum}',
          description:
            'Below a number in the API reference: its least and greatest value: 1 to 100',
        },
        {minimum, maximum},
      ),
    );
  else if (minimum !== undefined)
    found.push(
      translate(
        {
          id: 'reference.limit.least',
          message: 'at least {minimum}',
          description: 'Below a number in the API reference: its least value',
        },
        {minimum},
      ),
    );
  else if (maximum !== undefined)
    found.push(
      translate(
        {
          id: 'reference.limit.most',
          message: 'at most {maximum}',
          description: 'Below a number in the API reference: its greatest value',
        },
        {maximum},
      ),
    );
  if (exclusiveMinimum !== undefined)
    found.push(
      translate(
        {
          id: 'reference.limit.greater',
          message: 'greater than {number}',
          description: 'Below a number in the API reference: it must be greater than this number',
        },
        {number: exclusiveMinimum},
      ),
    );
  if (exclusiveMaximum !== undefined)
    found.push(
      translate(
        {
          id: 'reference.limit.less',
          message: 'less than {number}',
          description: 'Below a number in the API reference: it must be less than this number',
        },
        {number: exclusiveMaximum},
      ),
    );
  return found;
}

function toCount(from: string | undefined, to: string | undefined): Count | undefined {
  if (from !== undefined && to !== undefined)
    return from === to ? {kind: 'exactly', count: from} : {kind: 'between', from, to};
  if (from !== undefined && from !== '0') return {kind: 'least', count: from};
  return to === undefined ? undefined : {kind: 'most', count: to};
}

/** Fills a message about a count; the message has a form for each plural of the language. */
export function countText(
  count: Count | undefined,
  messageOf: (count: Count) => string,
  locale: string,
): string[] {
  if (!count) return [];
  const message = messageOf(count);
  if (count.kind === 'between')
    return [message.replace('{from}', count.from).replace('{to}', count.to)];
  const form = selectPlural(message, Number(count.count), new Intl.PluralRules(locale));
  return [form.replace('{count}', count.count)];
}

/** The limits of a value as short sentences in the language of the page. */
export function limitTexts(limits: Limits, locale: string): string[] {
  const {multipleOf, uniqueItems} = limits;
  return [
    ...range(limits),
    ...(multipleOf === undefined
      ? []
      : [
          translate(
            {
              id: 'reference.limit.multiple',
              message: 'a multiple of {number}',
              description: 'Below a number in the API reference: it must be a multiple of this one',
            },
            {number: multipleOf},
          ),
        ]),
    ...countText(toCount(limits.minLength, limits.maxLength), characters, locale),
    ...countText(toCount(limits.minItems, limits.maxItems), items, locale),
    ...(uniqueItems
      ? [
          translate({
            id: 'reference.limit.unique',
            message: 'no duplicates',
            description: 'Below a list in the API reference: all items must differ',
          }),
        ]
      : []),
    ...countText(toCount(limits.minProperties, limits.maxProperties), properties, locale),
  ];
}

/** How many items of a list fit the schema of `contains`. */
export const containsText = (
  minimum: string | undefined,
  maximum: string | undefined,
  locale: string,
): string => countText(toCount(minimum ?? '1', maximum), items, locale).join('');
