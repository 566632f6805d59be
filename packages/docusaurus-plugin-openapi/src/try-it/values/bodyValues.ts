import type {BodyField, Operation, RequestBody} from '@batchwise/openapi/operation';
import {
  chosenBody,
  holdsField,
  readField,
  type Values,
  writeField,
} from '@batchwise/openapi/request';
import {isReal} from '../servers/servers.ts';
import type {BodyInput, ExampleInput} from '../state/types.ts';
import {defined} from './defined.ts';
import {sharedName, sharedText} from './sharedText.ts';
import type {ValueSources} from './currentValues.ts';

/** The body of the chosen media type. */
export const bodyOf = (
  operation: Operation,
  {mediaType}: Pick<ExampleInput, 'mediaType'>,
): RequestBody | undefined => chosenBody(operation, defined({mediaType}));

export const fieldsOf = (
  operation: Operation,
  input: Pick<ExampleInput, 'mediaType'>,
): BodyField[] => bodyOf(operation, input)?.fields ?? [];

/** The initial text of a body: the example that the page presets, else the first one of the description. */
export function exampleBody(
  {preset}: Pick<ValueSources, 'preset'>,
  body: RequestBody | undefined,
): string | undefined {
  const chosen = body?.examples.find(({name}) => name === preset.bodyExample);
  return (chosen ?? body?.examples[0])?.text;
}

/** Removes from a body the fields that still have the value of the example, for the real endpoint. */
function withoutExampleValues(
  text: string,
  body: RequestBody,
  sources: ValueSources,
  {fields}: BodyInput,
): string {
  const example = exampleBody(sources, body) ?? '';
  return body.fields.reduce((rest, field) => {
    const value = readField(rest, field);
    const isExample =
      !(field.name in fields) && value !== '' && value === readField(example, field);
    return isExample ? (writeField(rest, field, '') ?? rest) : rest;
  }, text);
}

function withSharedValues(
  text: string,
  {fields}: RequestBody,
  {server, shared}: ValueSources,
): string {
  return fields.reduce((rest, field) => {
    const name = sharedName(field);
    const value = name === undefined ? undefined : sharedText(shared, name, server);
    if (value === undefined || holdsField(rest, field, value)) return rest;
    return writeField(rest, field, value) ?? rest;
  }, text);
}

function bodyText(
  body: RequestBody,
  sources: ValueSources,
  input: ExampleInput,
): string | undefined {
  const isForm = body.fields.length > 0;
  // In an empty object, each field can report that it is required.
  const empty = isForm ? '{}' : '';
  const isEmptied = isReal(sources.server);
  if (input.body === undefined) {
    if (isEmptied) return empty;
    return exampleBody(sources, body) ?? (body.required && isForm ? empty : undefined);
  }
  return isEmptied && !input.whole
    ? withoutExampleValues(input.body, body, sources, input)
    : input.body;
}

/** The body of an example, or its files. */
export function bodyValues(
  body: RequestBody,
  sources: ValueSources,
  input: ExampleInput,
): Pick<Values, 'body' | 'file' | 'files' | 'mediaType'> {
  const kind = body.kind;
  const text = bodyText(body, sources, input);
  const isForm = body.fields.length > 0;
  return defined({
    body: text !== undefined && isForm ? withSharedValues(text, body, sources) : text,
    file: kind === 'binary' ? input.file : undefined,
    files: kind === 'multipart' ? input.files : undefined,
    mediaType: input.mediaType,
  });
}
