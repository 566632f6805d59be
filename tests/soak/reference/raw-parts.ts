import {asList, asRaw, atFragment, isCurrent, isRaw, type Raw} from './raw';

/** The schemas that hold together for one value: those of `allOf` and of references. */
export type Group = {
  parts: Raw[];
  /** Keywords beside references, which older versions ignore. */ loose: Raw[];
};

/** The fragments of the schemas that extend others by `allOf`, by the fragments of these, directly or not. */
export type Heirs = Map<string, Set<string>>;

const ownerOf = (document: Raw): [prefix: string, schemas: Raw] =>
  document.swagger === undefined
    ? ['#/components/schemas/', asRaw(asRaw(document.components).schemas)]
    : ['#/definitions/', asRaw(document.definitions)];

const encode = (name: string): string => name.replace(/~/g, '~0').replace(/\//g, '~1');

/** The discriminator of a schema that lists no alternatives itself. */
function discriminatorOf(schema: Raw): {mapping: Raw} | undefined {
  if (schema.oneOf !== undefined || schema.anyOf !== undefined) return undefined;
  if (typeof schema.discriminator === 'string') return {mapping: {}};
  const given = asRaw(schema.discriminator);
  return typeof given.propertyName === 'string' ? {mapping: asRaw(given.mapping)} : undefined;
}

const parentsOf = (schema: Raw): string[] =>
  asList(schema.allOf).flatMap((part) => {
    const {$ref} = asRaw(part);
    return typeof $ref === 'string' ? [decodeURIComponent($ref)] : parentsOf(asRaw(part));
  });

/** Finds the inheritances of a description: schemas that extend one with a discriminator. */
export function findHeirs(document: Raw): Heirs {
  const [prefix, schemas] = ownerOf(document);
  const byName = new Map(
    Object.entries(schemas).map(([name, schema]) => [`${prefix}${encode(name)}`, asRaw(schema)]),
  );
  const ancestorsOf = (fragment: string, seen = new Set<string>()): Set<string> => {
    for (const parent of parentsOf(byName.get(fragment) ?? {}))
      if (!seen.has(parent)) ancestorsOf(parent, seen.add(parent));
    return seen;
  };
  const heirs: Heirs = new Map();
  const add = (parent: string, heir: string): void =>
    void heirs.set(parent, (heirs.get(parent) ?? new Set()).add(heir));
  for (const [fragment, schema] of byName) {
    for (const target of Object.values(discriminatorOf(schema)?.mapping ?? {})) {
      const name = String(target);
      add(fragment, /[#/.]/.test(name) ? decodeURIComponent(name) : `${prefix}${encode(name)}`);
    }
    const isInLine = (one: string): boolean =>
      [one, ...ancestorsOf(one)].some((above) => discriminatorOf(byName.get(above) ?? {}));
    for (const ancestor of ancestorsOf(fragment)) if (isInLine(ancestor)) add(ancestor, fragment);
  }
  return heirs;
}

/**
 * Lists the groups of schemas that a schema consists of: itself with its references and `allOf`, then each of its
 * alternatives, also those by inheritance.
 */
export function groupsOf(document: Raw, heirs: Heirs, schema: unknown): Group[] {
  const groups: Group[] = [];
  const seen = new Set<unknown>();
  const openGroup = (value: unknown): void => {
    const group: Group = {parts: [], loose: []};
    groups.push(group);
    add(value, group, false);
  };
  const followInto = (fragment: string, group: Group, isExtending: boolean): void => {
    const decoded = decodeURIComponent(fragment);
    const children = heirs.get(decoded);
    const isHeir = [...heirs.values()].some((all) => all.has(decoded));
    if (children && !isExtending)
      for (const heir of children) if (heir !== decoded) openGroup({$ref: heir});
    add(atFragment(document, fragment), group, isHeir || children !== undefined);
  };
  const add = (value: unknown, group: Group, isExtending: boolean, isRoot = false): void => {
    if (!isRaw(value) || (seen.has(value) && !isRoot)) return;
    seen.add(value);
    const {$ref, ...beside} = value;
    if (typeof $ref === 'string') {
      followInto($ref, group, isExtending);
      (isCurrent(document) ? group.parts : group.loose).push(beside);
    } else group.parts.push(value);
    for (const part of asList(value.allOf)) add(part, group, isExtending);
    for (const branch of [...asList(value.oneOf), ...asList(value.anyOf)]) openGroup(branch);
    const mapping = discriminatorOf(value)?.mapping ?? {};
    for (const target of Object.values(mapping))
      if (!isExtending && String(target).startsWith('#')) openGroup({$ref: target});
  };
  openGroup(schema);
  return groups;
}
