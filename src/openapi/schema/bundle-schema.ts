import {isDropped, LISTS, MAPS, SCHEMAS} from './bundle-keywords';
import {specVersionOf, upgradeSchema} from './upgrade-schema';
import {isExcluded, type Place, type Use} from './excluded-properties';
import {toFragment, toPointer, valueAt} from '../json/pointer';
import {locate, resolve} from '../document/reference';
import {isObject} from '../json/coerce';
import {schemaIndex} from '../document/schema-index';
import type {Json, JsonObject, Schema} from '../types';

/** Which schema a `$dynamicRef` means, by its name (JSON Schema 2020-12, 8.2.3.2): that of the outermost resource. */
type Scope = ReadonlyMap<string, string[]>;

type Definition = {schema: Schema; uses: Set<string>};

/** How many results are kept to be shared: in some descriptions each of thousands of schemas reaches thousands of others. */
const MOST_KEPT = 200;

function keep<K, V>(kept: Map<K, V>, key: K, value: V): void {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, value);
}

/** Makes bundled schemas of one description for one use; what was made once is shared. */
class Bundler {
  private readonly names = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly definitions = new Map<string, Definition>();
  private readonly closures = new Map<string, Record<string, Schema>>();
  private readonly bundled = new Map<Json, Schema>();
  private added: string[] = [];

  constructor(
    private readonly document: JsonObject,
    private readonly use: Use | undefined,
  ) {}

  bundle(schema: Json, at: string[]): Schema {
    const known = isObject(schema) ? this.bundled.get(schema) : undefined;
    if (known) return known;
    this.added = [];
    try {
      const uses = new Set<string>();
      const whole = this.rewrite(
        schema,
        {schema: {}, path: at},
        this.entered(new Map(), at),
        uses,
      ) as Schema;
      const made = uses.size > 0 ? {...whole, $defs: this.closure(uses)} : whole;
      if (isObject(schema)) keep(this.bundled, schema, made);
      return made;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** Drops what was half made when an error was found. */
  private forget(): void {
    for (const key of this.added) {
      const name = this.names.get(key);
      this.names.delete(key);
      if (name === undefined) continue;
      this.taken.delete(name);
      this.definitions.delete(name);
    }
  }

  private closure(uses: ReadonlySet<string>): Record<string, Schema> {
    const key = [...uses].sort().map(encodeURIComponent).join(' ');
    const known = this.closures.get(key);
    if (known) return known;
    const all = new Set(uses);
    // The set grows while it is walked.
    for (const name of all) this.definitions.get(name)?.uses.forEach((used) => all.add(used));
    const made = Object.fromEntries(
      [...all].flatMap((name) => {
        const definition = this.definitions.get(name);
        return definition ? [[name, definition.schema]] : [];
      }),
    );
    keep(this.closures, key, made);
    return made;
  }

  private entered(scope: Scope, path: string[]): Scope {
    const index = schemaIndex(this.document);
    if (index.dynamic.size === 0) return scope;
    const own = index.dynamic.get(index.resourceOf(path).uri);
    return own ? new Map([...own, ...scope]) : scope;
  }

  private nameFor(pointer: string, target: string[]): string {
    const last = target.at(-1) ?? 'root';
    let name = last;
    for (let n = 2; this.taken.has(name); n += 1) name = `${last}${n}`;
    this.names.set(pointer, name);
    this.taken.add(name);
    this.added.push(pointer);
    return name;
  }

  /** The name under which a schema of the document is found in `$defs`. */
  private nameOf(target: string[], outer: Scope): string {
    const scope = this.entered(outer, target);
    const key = [
      toPointer(target),
      ...[...scope].map(([name, path]) => `${name}=${toPointer(path)}`).sort(),
    ].join(' ');
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const name = this.nameFor(key, target);
    const uses = new Set<string>();
    this.definitions.set(name, {schema: {}, uses});
    const value = valueAt(this.document, target) ?? {};
    this.definitions.set(name, {
      schema: this.rewrite(value, {schema: {}, path: target}, scope, uses) as Schema,
      uses,
    });
    return name;
  }

  private reference(reference: string, place: Place, scope: Scope, uses: Set<string>): string {
    // Checks the whole chain. What is bundled is its first link: a reference may have keywords beside it.
    resolve(this.document, {$ref: reference}, place.path);
    const name = this.nameOf(locate(this.document, reference, place.path), scope);
    uses.add(name);
    return toFragment(['$defs', name]);
  }

  private dynamicReference(
    reference: string,
    place: Place,
    scope: Scope,
    uses: Set<string>,
  ): string {
    const lexical = locate(this.document, reference, place.path);
    const anchor = reference.slice(reference.indexOf('#') + 1);
    const target = valueAt(this.document, lexical);
    const isDynamic = isObject(target) && target.$dynamicAnchor === anchor;
    const name = this.nameOf((isDynamic ? scope.get(anchor) : undefined) ?? lexical, scope);
    uses.add(name);
    return toFragment(['$defs', name]);
  }

  private rewriteMember(
    key: string,
    child: Json,
    place: Place,
    scope: Scope,
    uses: Set<string>,
  ): [string, Json][] {
    if (key === '$ref' && typeof child === 'string')
      return [[key, this.reference(child, place, scope, uses)]];
    if (key === '$dynamicRef' && typeof child === 'string')
      return [['$ref', this.dynamicReference(child, place, scope, uses)]];
    const {document, use} = this;
    if (key === 'required' && Array.isArray(child) && use)
      return [
        [
          key,
          child.filter(
            (name) => typeof name !== 'string' || !isExcluded(document, use, name, place),
          ),
        ],
      ];
    if (key === 'discriminator' && isObject(child) && isObject(child.mapping))
      return [[key, {...child, mapping: this.rewriteMapping(child.mapping, place, scope, uses)}]];
    if (isDropped(key, child)) return [];
    const at = (...more: string[]): Place => ({
      schema: {},
      path: [...place.path, key, ...more],
      ...(key === 'allOf' ? {outer: place} : {}),
    });
    if (LISTS.has(key) && Array.isArray(child))
      return [
        [key, child.map((item, index) => this.rewrite(item, at(String(index)), scope, uses))],
      ];
    if (MAPS.has(key) && isObject(child))
      return [
        [
          key,
          Object.fromEntries(
            Object.entries(child).map(([name, item]) => [
              name,
              this.rewrite(item, at(name), scope, uses),
            ]),
          ),
        ],
      ];
    return [[key, SCHEMAS.has(key) ? this.rewrite(child, at(), scope, uses) : child]];
  }

  /** A mapping of a discriminator may be a reference or the bare name of a schema (OpenAPI 3.1, 4.8.25). */
  private rewriteMapping(
    mapping: JsonObject,
    place: Place,
    scope: Scope,
    uses: Set<string>,
  ): JsonObject {
    return Object.fromEntries(
      Object.entries(mapping).flatMap(([value, target]): [string, Json][] => {
        if (typeof target !== 'string') return [];
        const reference = /[#/.]/.test(target)
          ? target
          : toFragment(['components', 'schemas', target]);
        try {
          return [[value, this.reference(reference, place, scope, uses)]];
        } catch {
          // It only gives a choice its name: not a reason to refuse the operation.
          return [];
        }
      }),
    );
  }

  private examplesOf(schema: JsonObject): JsonObject {
    if (this.use === 'response') return {};
    if (schema.example !== undefined) return {examples: [schema.example]};
    return Array.isArray(schema.examples) && schema.examples.length > 0
      ? {examples: schema.examples.slice(0, 1)}
      : {};
  }

  private rewrite(value: Json, at: Place, scope: Scope, uses: Set<string>): Json {
    if (!isObject(value)) return value;
    const place = {...at, schema: value};
    const members = Object.entries(value).filter(
      ([key]) => key !== 'example' && key !== 'examples',
    );
    const rewritten = Object.fromEntries(
      members.flatMap(([key, child]) => this.rewriteMember(key, child, place, scope, uses)),
    );
    return upgradeSchema({...rewritten, ...this.examplesOf(value)}, specVersionOf(this.document));
  }
}

const bundlers = new WeakMap<JsonObject, Map<Use | undefined, Bundler>>();

function bundlerOf(document: JsonObject, use: Use | undefined): Bundler {
  const known = bundlers.get(document) ?? new Map<Use | undefined, Bundler>();
  bundlers.set(document, known);
  const bundler = known.get(use) ?? new Bundler(document, use);
  known.set(use, bundler);
  return bundler;
}

/**
 * Makes a schema of a description stand on its own, in the dialect of OpenAPI 3.1: each schema that it refers to,
 * however often or deeply nested, is put once into `$defs`, and the references point there. Recursive schemas stay
 * finite. An `example` becomes the first of `examples`, of which one is kept. What was bundled once is shared, and
 * must not be changed; neither must the document.
 * @param at where the schema stands in the document, for references and errors.
 * @throws DescriptionError when a reference leaves the document or points nowhere.
 */
export function bundleSchema(
  document: JsonObject,
  schema: Json,
  at: string[] = [],
  use?: Use,
): Schema {
  return bundlerOf(document, use).bundle(schema, at);
}
