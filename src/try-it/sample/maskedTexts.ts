import type {Parameter} from '../../openapi/types';
import {wellFormed} from '../../request/http/encoding';
import {writeBasic} from '../../request/parameters/credentials';
import {keyOf} from '../../request/parameters/parse-input';
import type {Values} from '../../request/types';

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
