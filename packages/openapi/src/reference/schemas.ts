import {toFinding, type DescriptionFinding} from '../operation/find-operations.ts';
import {toFragment, toPointer, valueAt} from '../json/pointer.ts';
import {toNumber} from '../json/exact-number.ts';
import {prettyJson} from '../json/write-json.ts';
import type {JsonObject} from '../operation/types.ts';
import {exampleValue} from '../sampler/examples.ts';
import {bundleSchema} from '../schema/bundle-schema.ts';
import {locatedOperations} from './located-operations.ts';
import {readOperationPage} from './operation.ts';
import {readReferenceOverview} from './overview.ts';
import {readReferenceWebhooks} from './webhooks.ts';
import {attempt, createReading, findingsOf, type Reading, type ReadOptions} from './reading.ts';
import {componentsOf} from './schema/components.ts';
import {removeRepetitions} from './schema/repetitions.ts';
import type {SchemaNode} from './schema/types.ts';

export type SchemaRead = {
  schema: SchemaNode | undefined;
  /** A value of an object or list, as JSON: an example of the schema, or else one made from it. */
  example?: string;
  /** The component schemas whose content is nowhere on the page because of its size. */
  elsewhere: string[];
  findings: DescriptionFinding[];
};

/** Returns the JSON pointer of a component schema; undefined where none has the name. */
export function schemaPointer(document: JsonObject, name: string): string | undefined {
  const path = componentsOf(document).paths.get(name);
  return path && toPointer(path);
}

/** Characters. A longer example would not be read, and would take the room of the schema. */
const LONGEST_EXAMPLE = 8000;

/** The example of a schema; undefined where its only value is a text or a number, which the schema shows itself. */
function exampleOf(reading: Reading, path: string[]): string | undefined {
  const {document} = reading;
  const schema = valueAt(document, path) ?? {};
  const [value = null] = attempt(reading, path, () => [
    exampleValue(bundleSchema(document, schema, path, 'response'), 'response'),
  ]);
  // A number with more digits than a double is an object, too.
  if (typeof toNumber(value) !== 'object' || value === null) return undefined;
  const example = prettyJson(value);
  return example.length > 2 && example.length <= LONGEST_EXAMPLE ? example : undefined;
}

/**
 * Reads a component schema as its own page shows it: with the properties of requests and of responses. Never throws.
 * @param name the name among the components, or that of a schema in another file that they refer to.
 */
export function readReferenceSchema(
  document: JsonObject,
  name: string,
  options?: ReadOptions,
): SchemaRead {
  const reading = createReading(document, options);
  const path = componentsOf(document).paths.get(name);
  if (!path) {
    const message = `the schema "${name}" does not exist.`;
    return {
      schema: undefined,
      elsewhere: [],
      findings: [{pointer: '/components/schemas', message}],
    };
  }
  try {
    const schema = reading.tree.read({$ref: toFragment(path)}, []);
    const example = exampleOf(reading, path);
    if (example !== undefined) reading.tree.addExample(example);
    reading.tree.finish({first: true});
    if (reading.tree.isTooLarge()) removeRepetitions(schema);
    return {
      schema,
      ...(example === undefined ? {} : {example}),
      elsewhere: reading.tree.elsewhere(),
      findings: findingsOf(reading),
    };
  } catch (error) {
    const finding = toFinding(error, toPointer(path));
    return {schema: undefined, elsewhere: [], findings: [...findingsOf(reading), finding]};
  }
}

const cache = new WeakMap<JsonObject, Map<number | undefined, string[]>>();

/**
 * Returns the names of the component schemas that have a page of their own, in the order of the description: those
 * that are used more than once, and those that another page leaves out because of its size.
 */
export function sharedSchemas(document: JsonObject, options: ReadOptions = {}): string[] {
  const known = cache.get(document)?.get(options.size);
  if (known) return known;
  const {paths, uses} = componentsOf(document);
  const shared = new Set([...paths.keys()].filter((name) => (uses.get(name) ?? 0) > 1));
  const addAll = (names: readonly string[]): void => names.forEach((name) => shared.add(name));
  for (const found of locatedOperations(document).values())
    addAll(readOperationPage(document, found, options).elsewhere);
  addAll(readReferenceOverview(document, options).elsewhere);
  for (const {elsewhere} of readReferenceWebhooks(document, options)) addAll(elsewhere);
  // The set grows while it is iterated.
  for (const name of shared) addAll(readReferenceSchema(document, name, options).elsewhere);
  const names = [...paths.keys()].filter((name) => shared.has(name));
  const sizes = cache.get(document) ?? new Map<number | undefined, string[]>();
  cache.set(document, sizes.set(options.size, names));
  return names;
}
