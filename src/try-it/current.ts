import type {BodyField, Operation, Parameter, RequestBody, Schema} from '../openapi/types';
import {chosenBody} from '../request/body/body';
import {holdsField, readField, writeField} from '../request/body/json-fields';
import {keyOf} from '../request/parameters/parse-input';
import {buildRequest} from '../request/build/build-request';
import type {HttpRequest, Problem, Values} from '../request/types';
import type {Draft} from './draft';
import {startsEmpty, type ServerKind} from './servers';
import {sharedText, type SharedValues} from './values';

/** What an example begins with, where the page says so. */
export type Preset = {parameters: Record<string, string>; bodyExample?: string};

/** What was typed as a body of one media type. */
export type TypedBody = {
  body?: string | undefined;
  /** Whether the body was typed as a whole, as text. */
  whole?: boolean | undefined;
  /** What was typed last into each field of the body: the body cannot hold an unfinished list or number. */
  fields: Record<string, string>;
  /** The names of fields whose text is not JSON yet. */
  unfinished: string[];
};

/** What was typed into one example and concerns no other. */
export type Typed = TypedBody & {
  /** By the keys of the parameters. */
  parameters: Record<string, string>;
  ownUrl: string;
  /** The keys of parameters that are sent although they are empty. */
  empty?: string[];
  /** A file to send in the place of the body's text, which stays. */
  file?: File | undefined;
  /** The files of a form, by the name of the property. */
  files?: Record<string, File[]>;
  /** The media type of the body, where it is not the first one. */
  mediaType?: string | undefined;
  /** What was typed as a body of other media types. */
  others?: Record<string, TypedBody>;
  /** The index among the alternatives of credentials. */
  security?: number;
  /** Which server of the description, and the variables of its address. */
  place?: {index: number; variables: Record<string, string>};
};

export const NO_BODY: TypedBody = {fields: {}, unfinished: []};
export const NOTHING_TYPED: Typed = {...NO_BODY, parameters: {}, ownUrl: ''};

export type Situation = {
  operation: Operation;
  preset: Preset;
  server: ServerKind;
  shared: SharedValues;
};

/** The name under which a field of the body is shared among the examples of the site. */
export const sharedName = ({schema}: {schema: Schema}): string | undefined => schema['x-value'];

/** The fields of the body that is chosen. */
export const fieldsOf = (operation: Operation, typed: Pick<Typed, 'mediaType'>): BodyField[] =>
  bodyOf(operation, typed)?.fields ?? [];

/** The body in the media type that is chosen. */
export const bodyOf = (
  operation: Operation,
  {mediaType}: Pick<Typed, 'mediaType'>,
): RequestBody | undefined => chosenBody(operation, mediaType === undefined ? {} : {mediaType});

/** The text that a body begins with: the example that the page names, else the first one of the description. */
export function exampleBody(
  {preset}: Pick<Situation, 'preset'>,
  body: RequestBody | undefined,
): string | undefined {
  return (body?.examples.find(({name}) => name === preset.bodyExample) ?? body?.examples[0])?.text;
}

function parameterText(
  parameter: Parameter,
  {preset, server, shared}: Situation,
  typed: Typed,
): string {
  const own = typed.parameters[keyOf(parameter)];
  const common = parameter.shared && sharedText(shared, parameter.shared, server);
  const example = startsEmpty(server) ? undefined : parameter.example;
  const optional = parameter.required ? example : undefined;
  return common ?? own ?? preset.parameters[keyOf(parameter)] ?? optional ?? '';
}

/** Where real data is at stake, what was typed stays, and what only came from the example goes. */
function withoutExample(
  text: string,
  body: RequestBody,
  situation: Situation,
  typed: Typed,
): string {
  const example = exampleBody(situation, body) ?? '';
  return body.fields.reduce((rest, field) => {
    const isExample =
      !(field.name in typed.fields) &&
      readField(rest, field) !== '' &&
      readField(rest, field) === readField(example, field);
    return isExample ? (writeField(rest, field, '') ?? rest) : rest;
  }, text);
}

function withShared(text: string, {fields}: RequestBody, {server, shared}: Situation): string {
  return fields.reduce((rest, field) => {
    const name = sharedName(field);
    const value = name === undefined ? undefined : sharedText(shared, name, server);
    return value === undefined || holdsField(rest, field, value)
      ? rest
      : (writeField(rest, field, value) ?? rest);
  }, text);
}

/** The text of the body that is chosen, and the files that go with it. */
function bodyValues(
  body: RequestBody,
  situation: Situation,
  typed: Typed,
): Pick<Values, 'body' | 'file' | 'files' | 'mediaType'> {
  const kind = body.kind;
  const isForm = body.fields.length > 0;
  // Of an empty object each field can say that it is required.
  const nothing = isForm ? '{}' : '';
  const start = startsEmpty(situation.server)
    ? nothing
    : (exampleBody(situation, body) ?? (body.required && isForm ? nothing : undefined));
  const own =
    typed.body !== undefined && startsEmpty(situation.server) && !typed.whole
      ? withoutExample(typed.body, body, situation, typed)
      : typed.body;
  const text = own ?? start;
  return {
    ...(text === undefined ? {} : {body: isForm ? withShared(text, body, situation) : text}),
    ...(typed.file && kind === 'binary' ? {file: typed.file} : {}),
    ...(typed.files && kind === 'multipart' ? {files: typed.files} : {}),
    ...(typed.mediaType === undefined ? {} : {mediaType: typed.mediaType}),
  };
}

/** The values of an example as they stand: typed, shared, preset, or those of the description. */
export function currentValues(situation: Situation, typed: Typed): Values {
  const {operation} = situation;
  const {empty, security, place: server} = typed;
  const body = bodyOf(operation, typed);
  return {
    parameters: Object.fromEntries(
      operation.parameters.map((one) => [keyOf(one), parameterText(one, situation, typed)]),
    ),
    ...(body ? bodyValues(body, situation, typed) : {}),
    ...(empty ? {empty} : {}),
    ...(security === undefined ? {} : {security}),
    ...(server ? {server} : {}),
  };
}

/** A body not yet touched is shown as the description's example, so that an empty form still reads as documentation. */
export function sampleRequest(
  situation: Situation,
  values: Values,
  typed: Typed,
  server: string,
): HttpRequest {
  const untouched = typed.body === undefined && startsEmpty(situation.server);
  const body = untouched ? exampleBody(situation, bodyOf(situation.operation, typed)) : values.body;
  return buildRequest(
    situation.operation,
    {...values, ...(body === undefined ? {} : {body})},
    {server, placeholders: true},
  ).request;
}

/** The request as printed documentation shows it: placeholders, and the example body. */
export function stillRequest(situation: Situation): HttpRequest {
  const {operation, preset} = situation;
  const body = exampleBody(situation, operation.body);
  return buildRequest(
    operation,
    {parameters: preset.parameters, ...(body === undefined ? {} : {body})},
    {server: operation.server, placeholders: true},
  ).request;
}

/** Problems of fields whose text cannot be put into the body. */
export function unfinishedProblems({unfinished}: Typed): Problem[] {
  return unfinished.map((field) => ({field, code: 'json'}));
}

function parameterBefore(parameter: Parameter, values: Draft['values']): string | undefined {
  const key = keyOf(parameter);
  if (parameter.credential !== 'basic') return values[`field-${key}`];
  const [user, password] = [values[`field-${key}.user`], values[`field-${key}.password`]];
  return user === undefined && password === undefined
    ? undefined
    : `${user ?? ''}:${password ?? ''}`;
}

/** What was typed before the example was live. */
export function typedBefore(situation: Situation, {values}: Draft): Typed {
  const {operation} = situation;
  const parameters = Object.fromEntries(
    operation.parameters.flatMap((parameter): [string, string][] => {
      const text = parameterBefore(parameter, values);
      return text === undefined ? [] : [[keyOf(parameter), text]];
    }),
  );
  const example = exampleBody(situation, operation.body) ?? '';
  const filled = fieldsOf(operation, {}).reduce((body, field) => {
    const text = values[`field-${field.name}`];
    return text === undefined ? body : (writeField(body, field, text) ?? body);
  }, example);
  const body = values.body ?? (filled === example ? undefined : filled);
  return {
    ...NOTHING_TYPED,
    parameters,
    body,
    ownUrl: values['field-url'] ?? '',
    ...(values['media-type'] === undefined ? {} : {mediaType: values['media-type']}),
    ...(values.security === undefined ? {} : {security: Number(values.security)}),
  };
}

/** The text that a field of the body shows: what was typed, as long as the body holds just that or cannot hold it yet. */
export function fieldText({fields, unfinished}: Typed, body: string, field: BodyField): string {
  const typed = fields[field.name];
  const isCurrent =
    typed !== undefined && (unfinished.includes(field.name) || holdsField(body, field, typed));
  return isCurrent ? typed : readField(body, field);
}
