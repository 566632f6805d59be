import {isObject} from '../json/coerce.ts';
import {fromPointer} from '../json/pointer.ts';
import type {Json, JsonObject} from '../operation/types.ts';

/** Where a description keeps parts that others refer to. Security schemes are used by name, and stay. */
const OWNERS = [
  ...[
    'schemas',
    'parameters',
    'responses',
    'requestBodies',
    'headers',
    'examples',
    'links',
    'callbacks',
    'pathItems',
  ].map((kind) => ['components', kind]),
  ['definitions'],
  ['parameters'],
  ['responses'],
];

/** The component that a reference points to or into: `components/schemas/Thing`. */
function componentOf(reference: string): string | undefined {
  if (!reference.startsWith('#/')) return undefined;
  const path = fromPointer(reference);
  const owner = OWNERS.find((one) => one.every((key, index) => path[index] === key));
  const name = owner && path[owner.length];
  return owner && name !== undefined ? [...owner, name].join('\n') : undefined;
}

function ownerOf(document: JsonObject, owner: readonly string[]): JsonObject {
  const value = owner.reduce<Json | undefined>(
    (parent, key) => (isObject(parent) ? parent[key] : undefined),
    document,
  );
  return isObject(value) ? value : {};
}

/** All components that the rest of a description refers to, directly or not. */
function reachable(document: JsonObject): Set<string> {
  const found = new Set<string>();
  const collect = (value: Json): void => {
    if (typeof value === 'string') {
      const target = componentOf(value) ?? componentOf(`#/components/schemas/${value}`);
      if (target !== undefined) found.add(target);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  const references = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === '$ref' || key === 'mapping') collect(child);
      else references(child);
    }
  };
  const owners = new Set(OWNERS.map(([first]) => first));
  for (const [key, value] of Object.entries(document)) if (!owners.has(key)) references(value);
  // The set grows while it is iterated.
  for (const component of found) {
    const path = component.split('\n');
    references(ownerOf(document, path.slice(0, -1))[path.at(-1) ?? ''] ?? null);
  }
  return found;
}

/** Removes the components that were used in the source and that nothing refers to any more, in place. */
export function removeOrphans(document: JsonObject, source: JsonObject): void {
  const [before, after] = [reachable(source), reachable(document)];
  for (const owner of OWNERS) {
    const components = ownerOf(document, owner);
    for (const name of Object.keys(components)) {
      const component = [...owner, name].join('\n');
      if (before.has(component) && !after.has(component)) delete components[name];
    }
  }
}
