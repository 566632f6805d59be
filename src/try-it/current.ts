import type {BodyField, Operation, Parameter, Schema} from '../openapi/types';
import {holdsField, readField, writeField} from '../request/body-text';
import {buildRequest, defaultValues} from '../request/build';
import type {HttpRequest, Problem, Values} from '../request/types';
import type {Draft} from './draft';
import {startsEmpty, type ServerKind} from './servers';
import {sharedText, type SharedValues} from './values';

/** What an example begins with, where the page says so. */
export type Preset = {parameters: Record<string, string>; bodyExample?: string};

/** What was typed into one example and concerns no other. */
export type Typed = {
  parameters: Record<string, string>;
  body?: string;
  /** A file to send in the place of the body's text, which stays. */
  file?: File | undefined;
  /** Whether the body was typed as a whole, as JSON. */
  whole?: boolean;
  ownUrl: string;
  /** What was typed last into each field of the body: the body cannot hold an unfinished list or number. */
  fields: Record<string, string>;
  /** The names of fields whose text is not JSON yet. */
  unfinished: string[];
};

export const NOTHING_TYPED: Typed = {parameters: {}, ownUrl: '', fields: {}, unfinished: []};

export type Situation = {operation: Operation; preset: Preset; server: ServerKind; shared: SharedValues};

/** The name under which a field of the body is shared among the examples of the site. */
export const sharedName = ({schema}: {schema: Schema}): string | undefined => schema['x-value'];

/** The body that the page asks for: the example that it names, else the first one of the description. */
export function exampleBody({operation, preset}: Situation): string | undefined {
  return operation.body?.examples.find(({name}) => name === preset.bodyExample)?.text ?? defaultValues(operation, 'example').body;
}

function parameterText(parameter: Parameter, {preset, server, shared}: Situation, typed: Typed): string {
  const own = typed.parameters[parameter.name];
  const common = parameter.shared && sharedText(shared, parameter.shared, server);
  const example = startsEmpty(server) ? undefined : parameter.example;
  const optional = parameter.required ? example : undefined;
  return common ?? own ?? preset.parameters[parameter.name] ?? optional ?? '';
}

/** Where real data is at stake, what was typed stays, and what only came from the example goes. */
function withoutExample(body: string, situation: Situation, typed: Typed): string {
  const example = exampleBody(situation) ?? '';
  return (situation.operation.body?.fields ?? []).reduce((text, field) => {
    const isExample = !(field.name in typed.fields) && readField(text, field) !== '' && readField(text, field) === readField(example, field);
    return isExample ? (writeField(text, field, '') ?? text) : text;
  }, body);
}

function withShared(body: string, {operation, server, shared}: Situation): string {
  return (operation.body?.fields ?? []).reduce((text, field) => {
    const name = sharedName(field);
    const value = name === undefined ? undefined : sharedText(shared, name, server);
    return value === undefined || holdsField(text, field, value) ? text : (writeField(text, field, value) ?? text);
  }, body);
}

/** The values of an example as they stand: typed, shared, preset, or those of the description. */
export function currentValues(situation: Situation, typed: Typed): Values {
  const {operation, server} = situation;
  const parameters = Object.fromEntries(operation.parameters.map((one) => [one.name, parameterText(one, situation, typed)]));
  if (!operation.body) return {parameters};
  const isJson = operation.body.fields.length > 0;
  const start = startsEmpty(server) ? (isJson ? '{}' : '') : exampleBody(situation);
  const own = typed.body !== undefined && startsEmpty(server) && !typed.whole ? withoutExample(typed.body, situation, typed) : typed.body;
  const body = own ?? start;
  return {parameters, ...(body === undefined ? {} : {body: isJson ? withShared(body, situation) : body}), ...(typed.file ? {file: typed.file} : {})};
}

/** A body not yet touched is shown as the description's example, so that an empty form still reads as documentation. */
export function sampleRequest(situation: Situation, values: Values, typed: Typed, server: string): HttpRequest {
  const untouched = typed.body === undefined && startsEmpty(situation.server);
  const body = untouched ? exampleBody(situation) : values.body;
  return buildRequest(situation.operation, {...values, ...(body === undefined ? {} : {body})}, {server, placeholders: true}).request;
}

/** The request as printed documentation shows it: placeholders, and the example body. */
export function stillRequest(situation: Situation): HttpRequest {
  const {operation, preset} = situation;
  const body = exampleBody(situation);
  return buildRequest(operation, {parameters: preset.parameters, ...(body === undefined ? {} : {body})}, {server: operation.server, placeholders: true}).request;
}

/** Problems of fields whose text cannot be put into the body. */
export function unfinishedProblems({unfinished}: Typed): Problem[] {
  return unfinished.map((field) => ({field, code: 'json'}));
}

/** What was typed before the example was live. */
export function typedBefore(situation: Situation, {values}: Draft): Typed {
  const {operation} = situation;
  const parameters = Object.fromEntries(operation.parameters.flatMap(({name}) => (`field-${name}` in values ? [[name, values[`field-${name}`] ?? '']] : [])));
  const example = exampleBody(situation) ?? '';
  const filled = (operation.body?.fields ?? []).reduce((body, field) => {
    const text = values[`field-${field.name}`];
    return text === undefined ? body : (writeField(body, field, text) ?? body);
  }, example);
  const body = values.body ?? (filled === example ? undefined : filled);
  return {...NOTHING_TYPED, parameters, body, ownUrl: values['field-url'] ?? ''};
}

/** The text that a field of the body shows: what was typed, as long as the body holds just that or cannot hold it yet. */
export function fieldText({fields, unfinished}: Typed, body: string, field: BodyField): string {
  const typed = fields[field.name];
  const isCurrent = typed !== undefined && (unfinished.includes(field.name) || holdsField(body, field, typed));
  return isCurrent ? typed : readField(body, field);
}
