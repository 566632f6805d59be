import {asList, asRaw, isCurrent, isRaw, valueText, type Facts, type Raw} from './raw';
import {groupsOf, type Group, type Heirs} from './raw-parts';

export type Direction = 'request' | 'response';

/** Whether a path of a schema is one where the reference ends: a repeated schema, or one that has a page of its own. */
export type IsEnd = (path: string) => boolean;

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** Deeper values are not compared. */
export const DEEPEST = 7;

type Children = Map<string, {name?: string; schemas: unknown[]}>;

function typesIn({type}: Raw): string[] | undefined {
  const types = [type ?? []].flat().map((one) => (one === 'file' ? 'string' : String(one)));
  return types.length > 0 && types.every((one) => TYPES.includes(one)) ? types : undefined;
}

const typeOf = (value: unknown): string[] => {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return ['number', 'integer'];
  return [typeof value];
};

const hasNull = (part: Raw): boolean =>
  part.nullable === true || part['x-nullable'] === true || asList(part.enum).includes(null);

const narrow = (types: string[], other: string[]): string[] =>
  types.filter((type) => other.includes(type) || (type === 'integer' && other.includes('number')));

/** Whether values fit a type; others are a mistake of the document, which the reference repairs. */
const fitsType = (values: unknown[], types: string[] | undefined): boolean =>
  types === undefined ||
  values.every((value) => narrow(typeOf(value), types).length > 0 || value === null);

/** The types and values of one group, which hold together. */
function addValues(
  facts: Facts,
  path: string,
  {parts, loose}: Group,
  {isOnly, isOlder}: {isOnly: boolean; isOlder: boolean},
): void {
  const given = parts.flatMap((part) => {
    const types = typesIn(part);
    return types ? [types] : [];
  });
  const lists = parts.map((part) => asList(part.enum)).filter((list) => list.length > 0);
  const constants = parts.flatMap((part) => (part.const === undefined ? [] : [part.const]));
  const values = [...lists.flat(), ...constants];
  const [first, ...others] = given;
  const isMistaken = !fitsType(values, first);
  if (first && !isMistaken)
    for (const type of others.reduce(narrow, first))
      if (isOnly || type !== 'null') facts.must.add(`${path}: type ${type}`);
  for (const type of given.flat()) facts.may.add(`${path}: type ${type}`);
  // Older versions ignore keywords beside a reference, but authors mean them.
  const isNarrowed = loose.some((part) => part.enum !== undefined);
  if (lists.length === 1 && constants.length === 0 && !isMistaken && !isNarrowed)
    for (const value of values)
      if (value !== null) facts.must.add(`${path}: value ${valueText(value)}`);
  for (const value of [...values, ...loose.flatMap((part) => asList(part.enum))]) {
    facts.may.add(`${path}: value ${valueText(value)}`);
    // An enumeration of an array may be meant for its items.
    facts.may.add(`${path}/[]: value ${valueText(value)}`);
    for (const type of typeOf(value)) {
      facts.may.add(`${path}: type ${type}`);
      facts.may.add(`${path}/[]: type ${type}`);
    }
  }
  for (const part of [...parts, ...loose]) {
    for (const type of typesIn(part) ?? []) facts.may.add(`${path}: type ${type}`);
    if (hasNull(part)) facts.may.add(`${path}: type null`);
    const isNullable = part.nullable === true && typesIn(part) !== undefined;
    // OpenAPI 3.1 has no `nullable`.
    if (isNullable && isOlder && isOnly && others.length === 0 && parts.includes(part))
      facts.must.add(`${path}: type null`);
    if (isRaw(part.properties) || isRaw(part.additionalProperties) || isRaw(part.patternProperties))
      facts.may.add(`${path}: type object`);
    if (part.items !== undefined || part.prefixItems !== undefined)
      facts.may.add(`${path}: type array`);
  }
}

const ONE = {
  additionalProperties: '{}',
  unevaluatedProperties: '{}',
  propertyNames: '{name}',
  contains: '[contains]',
  contentSchema: '?content',
  not: '!',
  if: '?if',
  then: '?then',
  else: '?else',
};

const NAMED = {patternProperties: '~', dependentSchemas: '?'};

function childrenOf(part: Raw): [step: string, schema: unknown, name?: string][] {
  const {prefixItems, items, additionalItems} = part;
  const tuple = Array.isArray(prefixItems) ? prefixItems : Array.isArray(items) ? items : undefined;
  const rest = Array.isArray(items) ? additionalItems : items;
  return [
    ...Object.entries(asRaw(part.properties)).map(([name, schema]): [string, unknown, string] => [
      name,
      schema,
      name,
    ]),
    ...Object.entries(ONE).map(([key, step]): [string, unknown] => [step, part[key]]),
    ...Object.entries(NAMED).flatMap(([key, mark]) =>
      Object.entries(asRaw(part[key])).map(([name, schema]): [string, unknown] => [
        `${mark}${name}`,
        schema,
      ]),
    ),
    ...(tuple ?? []).map((schema, index): [string, unknown] => [`[${index}]`, schema]),
    [tuple ? '[rest]' : '[]', rest],
  ];
}

function collectChildren(groups: readonly Group[]): Children {
  const children: Children = new Map();
  for (const part of groups.flatMap(({parts}) => parts))
    for (const [step, schema, name] of childrenOf(part)) {
      if (!isRaw(schema)) continue;
      const key = JSON.stringify([step, name !== undefined]);
      const known = children.get(key) ?? {...(name === undefined ? {} : {name}), schemas: []};
      known.schemas.push(schema);
      children.set(key, known);
    }
  return children;
}

/** Writes a property in a path, in which a slash is a separator. */
export const stepOf = (name: string): string => JSON.stringify(name);

/** Collects what a schema says, in the direction in which it is used. */
export function addSchemaFacts(
  facts: Facts,
  {document, heirs}: {document: Raw; heirs: Heirs},
  schema: unknown,
  root: string,
  direction: Direction,
  isEnd: IsEnd,
): void {
  const keyword = direction === 'request' ? 'readOnly' : 'writeOnly';
  const isMarked = ({parts, loose}: Group): boolean =>
    [...parts, ...loose].some((part) => part[keyword] === true);
  /** Whether a property is marked as one of the other direction: in a part, in all alternatives, or only in some. */
  const marksOf = (schemas: unknown[], hasAlternatives: boolean): 'all' | 'some' | 'none' => {
    const groups = schemas.map((one) => groupsOf(document, heirs, one));
    const marked = groups.filter(([first]) => first && isMarked(first)).length;
    if (marked === groups.length || (marked > 0 && !hasAlternatives)) return 'all';
    return groups.flat().some(isMarked) ? 'some' : 'none';
  };

  const visit = (schemas: unknown[], path: string, depth: number): void => {
    if (isEnd(path) || depth > DEEPEST) return;
    const groups = schemas.flatMap((one) => groupsOf(document, heirs, one));
    const given = {isOnly: groups.length === 1, isOlder: !isCurrent(document)};
    for (const group of groups) addValues(facts, path, group, given);
    const left = new Set<string>();
    for (const [key, {name, schemas: inside}] of collectChildren(groups)) {
      const step = name === undefined ? (JSON.parse(key) as [string])[0] : stepOf(name);
      const below = `${path}/${step}`;
      if (name !== undefined) {
        const marked = marksOf(inside, groups.length > 1);
        if (marked !== 'none') left.add(name);
        if (marked === 'all') continue;
        (marked === 'none' ? facts.must : facts.may).add(`${below}: property`);
        // An alternative is left out, so that the others cannot be told apart from it.
        if (marked === 'some') {
          facts.unknown.add(below);
          continue;
        }
      }
      visit(inside, below, depth + 1);
    }
    for (const {parts, loose} of groups)
      for (const part of [...parts, ...loose]) {
        const isSure = parts.includes(part) && Array.isArray(part.required);
        for (const name of asList(part.required).map(String)) {
          facts.may.add(`${path}/${stepOf(name)}: property`);
          facts.may.add(`${path}/${stepOf(name)}: required`);
          if (isSure && !left.has(name)) facts.must.add(`${path}/${stepOf(name)}: required`);
        }
        for (const name of Object.keys(asRaw(part.properties)))
          facts.may.add(`${path}/${stepOf(name)}: property`);
        const {discriminator} = part;
        const property =
          typeof discriminator === 'string' ? discriminator : asRaw(discriminator).propertyName;
        if (typeof property === 'string') facts.discriminators.add(`${path}/${stepOf(property)}`);
      }
  };
  visit([schema], root, 0);
}
