import type {BodyField, Operation, RequestBody} from '@batchwise/openapi/operation';
import {
  buildRequest,
  fillServer,
  holdsField,
  type HttpRequest,
  type Problem,
  readField,
  type Values,
} from '@batchwise/openapi/request';
import type {DescribedOperation} from '../field/rich-text.ts';
import {baseUrl, hasPlaces, type ServerKind} from '../servers/servers.ts';
import type {ServerChoice} from '../store/serverChoice.ts';
import type {SharedValues} from '../store/sharedValues.ts';
import {bodyOf, exampleBody} from '../values/bodyValues.ts';
import {currentValues, type ValueSources} from '../values/currentValues.ts';
import {defined} from '../values/defined.ts';
import {foreignSecrets} from '../values/foreignSecrets.ts';
import {withoutHeaders} from './withoutHeaders.ts';
import type {ExampleConfig, ExampleInput, ExampleState, Preset} from './types.ts';

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
