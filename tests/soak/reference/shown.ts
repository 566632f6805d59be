import type {
  HeaderNode,
  MediaNode,
  OperationNode,
  PropertyNode,
  SchemaNode,
} from '@batchwise/openapi/reference';
import {valueText} from './raw';
import {DEEPEST, stepOf} from './raw-schema';

/** The facts that the reference shows of an operation, and the paths where its schemas end. */
export type Shown = {facts: Set<string>; ends: Set<string>};

const unquoted = (json: string): string => (json.startsWith('"') ? String(JSON.parse(json)) : json);

function childrenOf(node: SchemaNode): [step: string, schema: SchemaNode | false | undefined][] {
  const named = (mark: string, properties: PropertyNode[] = []): [string, SchemaNode][] =>
    properties.map(({name, schema}) => [`${mark}${name}`, schema]);
  return [
    ['{}', node.additional],
    ['{name}', node.propertyNames],
    ['[contains]', node.contains?.schema],
    ['?content', node.contentSchema],
    ['!', node.not],
    ['[]', node.items],
    ['[rest]', node.rest],
    ...(node.tuple ?? []).map((schema, index): [string, SchemaNode] => [`[${index}]`, schema]),
    ...(node.conditions ?? []).flatMap((one): [string, SchemaNode | undefined][] => [
      ['?if', one.if],
      ['?then', one.then],
      ['?else', one.else],
    ]),
    ...named('~', node.patternProperties),
    ...named('?', node.dependentSchemas),
  ];
}

function addSchema({facts, ends}: Shown, root: SchemaNode, at: string): void {
  const visit = (node: SchemaNode, path: string, depth: number): void => {
    if (depth > DEEPEST) return;
    if (node.recursive || node.elsewhere) {
      ends.add(path);
      return;
    }
    for (const type of node.types) facts.add(`${path}: type ${type}`);
    for (const {value} of node.enum ?? []) facts.add(`${path}: value ${valueText(value)}`);
    if (node.const !== undefined) facts.add(`${path}: value ${valueText(unquoted(node.const))}`);
    for (const {name, required, schema} of node.properties ?? []) {
      const below = `${path}/${stepOf(name)}`;
      facts.add(`${below}: property`);
      if (required) facts.add(`${below}: required`);
      visit(schema, below, depth + 1);
    }
    for (const [step, schema] of childrenOf(node))
      if (schema) visit(schema, `${path}/${step}`, depth + 1);
    for (const schema of node.also ?? []) visit(schema, path, depth);
    for (const {alternatives} of node.choices ?? [])
      for (const {schema} of alternatives) visit(schema, path, depth);
  };
  visit(root, at, 0);
}

function addMedia(shown: Shown, media: MediaNode[], at: string): void {
  for (const {mediaType, schema, itemSchema} of media) {
    shown.facts.add(`${at} ${mediaType}: media type`);
    if (schema) addSchema(shown, schema, `${at} ${mediaType}`);
    if (itemSchema) addSchema(shown, itemSchema, `${at} ${mediaType} item`);
  }
}

function addHeaders(shown: Shown, headers: HeaderNode[], at: string): void {
  for (const {name, required, schema} of headers) {
    shown.facts.add(`${at} header ${name}: ${required ? 'required' : 'optional'}`);
    addSchema(shown, schema, `${at} header ${name}`);
  }
}

/** Lists what the reference shows of an operation. */
export function shownBy({parameters, body, responses}: OperationNode): Shown {
  const shown: Shown = {facts: new Set(), ends: new Set()};
  for (const {name, in: place, required, schema} of parameters) {
    shown.facts.add(`parameter ${place} ${name}: ${required ? 'required' : 'optional'}`);
    addSchema(shown, schema, `parameter ${place} ${name}`);
  }
  if (body) {
    shown.facts.add(`body: ${body.required ? 'required' : 'optional'}`);
    addMedia(shown, body.media, 'body');
  }
  for (const {status, headers, media} of responses) {
    shown.facts.add(`response ${status}: status`);
    addHeaders(shown, headers, `response ${status}`);
    addMedia(shown, media, `response ${status}`);
  }
  return shown;
}
