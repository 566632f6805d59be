import type {BodyField, Operation, Parameter, RequestBody} from '@batchwise/openapi/operation';
import {
  activeParameters,
  buildRequest,
  chosenBody,
  fillServer,
  holdsField,
  type HttpRequest,
  keyOf,
  type Problem,
  readField,
  type Values,
  writeField,
} from '@batchwise/openapi/request';
import type {DescribedOperation} from '../field/rich-text.ts';
import {baseUrl, hasPlaces, isReal, type ServerKind} from '../servers/servers.ts';
import type {ServerChoice} from '../store/serverChoice.ts';
import type {SharedValues} from '../store/sharedValues.ts';
import {defined} from './defined.ts';
import {foreignSecrets} from './foreignSecrets.ts';
import {withoutHeaders} from './withoutHeaders.ts';
import type {BodyInput, ExampleConfig, ExampleInput, ExampleState, Preset} from './types.ts';

/** Everything but the input that the values of an example come from. */
export type ValueSources = {
  operation: Operation;
  preset: Preset;
  server: ServerKind;
  shared: SharedValues;
};

/** An example as its parts show it: derived from its state and the shared values. */
export type Example = {
  operation: DescribedOperation;
  preset: Preset;
  server: ServerKind;
  /** The URL that the reader typed for the server `own`. */
  ownUrl: string;
  relay: ServerChoice['relay'];
  /** The operation without the headers that the reader's relay sets. */
  sent: Operation;
  input: ExampleInput;
  /** Input, shared values, presets and examples of the description. */
  values: Values;
  /** The body of the chosen media type. */
  body: RequestBody | undefined;
  /** The base URL of the request. */
  base: string;
  request: HttpRequest;
  /** The problems of the request, without those that only the validator finds. */
  problems: Problem[];
};

/** Finds the values that fit their schemas badly; part of the validator. */
export type CheckSchemas = (
  operation: Operation,
  values: Values,
  known: readonly Problem[],
) => Problem[];

/** The name under which the examples of the site share a field of the body. */
export const sharedName = ({schema}: Pick<BodyField, 'schema'>): string | undefined =>
  schema['x-value'];

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

/** Whether two servers do not know each other's values. */
const isElsewhere = (one: ServerKind, other: ServerKind): boolean =>
  one !== other && !(isReal(one) && isReal(other));

/** The text of a shared value. A value of a response is used only with its server: the others do not know the id. */
export function sharedText(
  shared: SharedValues,
  name: string,
  server: ServerKind,
): string | undefined {
  const value = shared[name];
  return value?.from && isElsewhere(value.from.server, server) ? undefined : value?.text;
}

/** The text of a parameter that the reader typed or another example shared, or that the page presets. */
function givenText(
  parameter: Parameter,
  {preset, server, shared}: ValueSources,
  input: ExampleInput,
): string | undefined {
  const key = keyOf(parameter);
  return (
    (parameter.shared && sharedText(shared, parameter.shared, server)) ??
    input.parameters[key] ??
    preset.parameters[key]
  );
}

/** The texts of all parameters. Required ones without a text get their example. */
function parameterTexts(sources: ValueSources, input: ExampleInput): Record<string, string> {
  const {operation, server} = sources;
  const {security} = input;
  const given = Object.fromEntries(
    operation.parameters.map((one) => [keyOf(one), givenText(one, sources, input)]),
  );
  // Only the credentials of the chosen alternative are required.
  const active = activeParameters(operation, {
    parameters: defined(given) as Record<string, string>,
    ...defined({security}),
  });
  const needed = isReal(server) ? [] : active.filter(({required}) => required);
  const examples = Object.fromEntries(needed.map((one) => [keyOf(one), one.example]));
  return Object.fromEntries(
    Object.entries(given).map(([key, text]) => [key, text ?? examples[key] ?? '']),
  );
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

function bodyValues(
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

/** The values of an example: shared, typed, preset, or from the description. */
export function currentValues(sources: ValueSources, input: ExampleInput): Values {
  const {operation} = sources;
  const {empty, security, accept, place: server} = input;
  const body = bodyOf(operation, input);
  return {
    parameters: parameterTexts(sources, input),
    ...(body ? bodyValues(body, sources, input) : {}),
    ...defined({empty, security, accept, server}),
  };
}

export function deriveExample(
  {operation, preset, settings}: ExampleConfig,
  {input}: Pick<ExampleState, 'input'>,
  {server, ownUrl, relay}: ServerChoice,
  shared: SharedValues,
): Example {
  const values = currentValues({operation, preset, server, shared}, input);
  const isPlaced = hasPlaces(operation, settings, server);
  const base = isPlaced
    ? fillServer(operation, values).url
    : baseUrl(operation, settings, server, ownUrl);
  const isRelayed = server === 'relay';
  const sent = isRelayed ? withoutHeaders(operation, relay?.headers) : operation;
  const {request, problems} = buildRequest(sent, values, isPlaced ? {} : {server: base});
  return {
    operation,
    preset,
    server,
    ownUrl,
    input,
    values,
    body: bodyOf(operation, input),
    base,
    relay,
    sent,
    request,
    problems: [
      ...problems,
      ...(isRelayed && !relay?.key ? [{field: 'relay', code: 'required' as const}] : []),
      ...(foreignSecrets(sent, values, server, base, shared).length > 0
        ? [{field: 'origin', code: 'url' as const}]
        : []),
    ],
  };
}

/** All problems that can be found so far. */
export function findProblems(
  {sent, values, input, problems}: Example,
  checkSchemas: CheckSchemas | undefined,
): Problem[] {
  return [
    ...problems,
    ...(checkSchemas?.(sent, values, problems) ?? []),
    ...input.unfinished.map((field): Problem => ({field, code: 'json'})),
  ];
}

/** The JSON syntax error of the body: the fields of the body cannot be edited until it is corrected. */
export const bodySyntaxError = ({problems}: Example): Problem | undefined =>
  problems.find(({field, code}) => field === 'body' && code === 'json');

/**
 * The request as the code sample shows it: the one that is sent, with placeholders for required values that are
 * missing, without which nothing is sent.
 */
export function sampleRequest({operation, values, base}: Example): HttpRequest {
  return buildRequest(operation, values, {server: base, placeholders: true}).request;
}

/** The request as printed documentation shows it: placeholders, and the example body. */
export function documentedRequest({
  operation,
  preset,
}: Pick<ValueSources, 'operation' | 'preset'>): HttpRequest {
  const body = exampleBody({preset}, operation.body);
  return buildRequest(
    operation,
    {parameters: preset.parameters, ...defined({body})},
    {server: operation.server, placeholders: true},
  ).request;
}

/** The text in a field of the body: the typed text as long as the body holds just that or cannot hold it yet. */
export function fieldText({input, values}: Example, field: BodyField): string {
  const body = values.body ?? '';
  const typed = input.fields[field.name];
  if (typed === undefined) return readField(body, field);
  const isCurrent = input.unfinished.includes(field.name) || holdsField(body, field, typed);
  return isCurrent ? typed : readField(body, field);
}
