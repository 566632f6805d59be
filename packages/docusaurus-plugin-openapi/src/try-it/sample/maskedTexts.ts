import {wellFormed} from '@batchwise/openapi/http';
import type {Parameter} from '@batchwise/openapi/operation';
import {keyOf, type Values, writeBasic} from '@batchwise/openapi/request';

/** The texts to blur in a sample: those of secret fields that are not revealed, as typed and as encoded in the request. */
export function maskedTexts(
  parameters: readonly Parameter[],
  values: Values,
  revealed: ReadonlySet<string>,
): string[] {
  return parameters
    .filter((one) => one.secret && !revealed.has(keyOf(one)))
    .flatMap((parameter) => {
      const text = wellFormed(values.parameters[keyOf(parameter)] ?? '');
      if (text === '') return [];
      return parameter.credential === 'basic'
        ? [text, writeBasic(text).slice('Basic '.length)]
        : [text, encodeURIComponent(text)];
    });
}
