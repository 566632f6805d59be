import {toNumber} from '../json/exact-number.ts';
import {writeJson} from '../json/write-json.ts';
import {isObject} from '../json/coerce.ts';
import {fromPointer} from '../json/pointer.ts';
import {dereference, mergeAllOf, type Definitions} from '../schema/merge-schemas.ts';
import {variantsOf} from '../schema/variants.ts';
import type {Json, JsonObject, Schema} from '../operation/types.ts';
import {checkValue} from '../validate/validate.ts';

/** How a schema is written as XML (OpenAPI 3.1, 4.8.26). */
type Xml = {
  name?: string;
  namespace?: string;
  prefix?: string;
  attribute?: boolean;
  wrapped?: boolean;
};

/** The definitions that references point into, and the namespaces in scope by their prefixes. */
type Given = {
  definitions: Definitions;
  namespaces: Readonly<Record<string, string>>;
  depth: number;
};

/**
 * Returns the `xml` of a schema or of the one that it refers to, but not of those that it extends.
 */
function xmlOf(schema: Schema, definitions: Definitions): Xml {
  const {xml, allOf} = dereference(schema, definitions);
  if (isObject(xml)) return xml as Xml;
  const [only, ...others] = Array.isArray(allOf) ? (allOf as Schema[]) : [];
  return only && others.length === 0 ? xmlOf(only, definitions) : {};
}

function referenceName({$ref, allOf}: Schema): string | undefined {
  if ($ref !== undefined) return fromPointer($ref).at(-1);
  const [only, ...others] = Array.isArray(allOf) ? (allOf as Schema[]) : [];
  return only && others.length === 0 ? referenceName(only) : undefined;
}

/** Merges a schema; among several variants it takes the one that the value fits. */
function settled(schema: Schema, value: Json, definitions: Definitions): Schema {
  const variants = variantsOf(schema, definitions);
  const fitting = variants.find(
    (one) => checkValue({...one.schema, $defs: definitions}, value).length === 0,
  );
  return (fitting ?? variants[0])?.schema ?? mergeAllOf(schema, definitions);
}

/** Replaces characters that XML does not allow in names (XML 1.0, 2.3). */
function xmlName(name: string): string {
  const allowed = name.replace(/[^\p{L}\p{N}._:-]/gu, '_');
  return /^[\p{L}_]/u.test(allowed) ? allowed : `_${allowed}`;
}

const ESCAPES: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Escapes text and drops the control characters that XML cannot hold (XML 1.0, 2.2). */
function escape(value: Json): string {
  if (value === null) return '';
  const text = typeof value === 'object' ? writeJson(value) : String(value);
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (found) => ESCAPES[found] ?? found);
}

/**
 * Returns the prefixed name and the namespace declarations that it needs. A prefix without a
 * namespace is dropped.
 */
function qualified(
  name: string,
  {namespace, prefix = ''}: Xml,
  namespaces: Given['namespaces'],
): {name: string; declares: Record<string, string>} {
  const declares =
    namespace === undefined || namespaces[prefix] === namespace ? {} : {[prefix]: namespace};
  const isKnown = prefix !== '' && (namespace ?? namespaces[prefix]) !== undefined;
  return {name: isKnown ? `${prefix}:${xmlName(name)}` : xmlName(name), declares};
}

const declarations = (declared: Record<string, string>): string[] =>
  Object.entries(declared).map(
    ([prefix, uri]) => `xmlns${prefix === '' ? '' : `:${prefix}`}="${escape(uri)}"`,
  );

function written(
  name: string,
  attributes: string[],
  content: string[] | string,
  depth: number,
): string {
  const pad = '  '.repeat(depth);
  const start = [name, ...attributes].join(' ');
  if (content.length === 0) return `${pad}<${start}/>`;
  return typeof content === 'string'
    ? `${pad}<${start}>${content}</${name}>`
    : `${pad}<${start}>\n${content.join('\n')}\n${pad}</${name}>`;
}

function propertySchema(schema: Schema, key: string): Schema {
  const {properties = {}, additionalProperties} = schema;
  const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return own ?? (isObject(additionalProperties) ? (additionalProperties as Schema) : {});
}

/** Writes the elements of a property: one, or one for each item of an array that is not wrapped. */
function elements(key: string, schema: Schema, value: Json, given: Given): string[] {
  const xml = xmlOf(schema, given.definitions);
  if (Array.isArray(value) && xml.wrapped !== true) return items(key, schema, value, given);
  return [element(xml.name ?? key, xml, schema, value, given)];
}

function items(name: string, schema: Schema, values: Json[], given: Given): string[] {
  const {items: described} = settled(schema, values, given.definitions);
  const item = isObject(described) ? (described as Schema) : {};
  const xml = xmlOf(item, given.definitions);
  return values.map((value) => element(xml.name ?? name, xml, item, value, given));
}

function element(ownName: string, xml: Xml, schema: Schema, value: Json, given: Given): string {
  const {name, declares} = qualified(ownName, xml, given.namespaces);
  const inside = {...given, namespaces: {...given.namespaces, ...declares}, depth: given.depth + 1};
  if (Array.isArray(value))
    return written(
      name,
      declarations(declares),
      items(ownName, schema, value, inside),
      given.depth,
    );
  if (!isObject(value)) return written(name, declarations(declares), escape(value), given.depth);
  return objectElement(name, declares, settled(schema, value, given.definitions), value, inside);
}

function objectElement(
  name: string,
  declares: Record<string, string>,
  schema: Schema,
  value: JsonObject,
  inside: Given,
): string {
  const declared = {...declares};
  const attributes: string[] = [];
  const children: string[] = [];
  for (const [key, child] of Object.entries(value)) {
    const property = propertySchema(schema, key);
    const xml = xmlOf(property, inside.definitions);
    if (xml.attribute !== true || typeof toNumber(child) === 'object') {
      children.push(...elements(key, property, child, inside));
      continue;
    }
    const attribute = qualified(xml.name ?? key, xml, inside.namespaces);
    Object.assign(declared, attribute.declares);
    attributes.push(`${attribute.name}="${escape(child)}"`);
  }
  return written(name, [...declarations(declared), ...attributes], children, inside.depth - 1);
}

/**
 * Writes a value as XML, as the `xml` of its schema says (OpenAPI 3.1, 4.8.26): names, namespaces,
 * attributes and wrapped arrays. The root element is named by the `xml`, else by the schema's own
 * name, else `root`.
 * @param schema a bundled schema.
 */
export function writeXml(schema: Schema, value: Json): string {
  const given: Given = {definitions: schema.$defs ?? {}, namespaces: {}, depth: 0};
  const xml = xmlOf(schema, given.definitions);
  const root = element(xml.name ?? referenceName(schema) ?? 'root', xml, schema, value, given);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}
