import {useSyncExternalStore} from 'react';
import {isSecret, replaceValues, sharedValues, type SharedValues} from '../state/sharedValues';

/** The values of all examples that the reader kept under a name, by that name: `my sandbox`. */
export type ValueSets = Readonly<Record<string, SharedValues>>;

const STORAGE_KEY = 'batchwise.sets';
const NONE: ValueSets = {};

let sets: ValueSets | undefined;
const listeners = new Set<() => void>();

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isValue = (value: unknown): boolean => isObject(value) && typeof value.text === 'string';

function stored(): ValueSets {
  try {
    const parsed: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '{}');
    if (!isObject(parsed)) return NONE;
    const whole = Object.entries(parsed).filter(
      (entry): entry is [string, SharedValues] =>
        isObject(entry[1]) && Object.values(entry[1]).every(isValue),
    );
    return Object.fromEntries(whole);
  } catch {
    // A browser that forbids storage, or another program's text under our name: begin with nothing.
    return NONE;
  }
}

const withoutSecrets = (values: SharedValues): SharedValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)));

/** Secrets of a set last as long as the page; the rest as long as the session of the tab. */
function keep(next: ValueSets): void {
  sets = next;
  try {
    sessionStorage.setItem(
      STORAGE_KEY,
      JSON.stringify(
        Object.fromEntries(
          Object.entries(next).map(([name, values]) => [name, withoutSecrets(values)]),
        ),
      ),
    );
  } catch {
    // Storage is a convenience: without it, sets last as long as the page.
  }
  for (const listener of listeners) listener();
}

export const valueSets = (): ValueSets => (sets ??= stored());

/** Keeps the values in use under a name, in the place of those that had it. */
export function keepSet(name: string): void {
  keep(
    Object.fromEntries([
      ...Object.entries(valueSets()).filter(([other]) => other !== name),
      [name, sharedValues()],
    ]),
  );
}

/** Uses the values of a set in all examples, in the place of those in use. */
export function applySet(name: string): void {
  const values = valueSets()[name];
  if (values) replaceValues(values);
}

export function deleteSet(name: string): void {
  keep(Object.fromEntries(Object.entries(valueSets()).filter(([other]) => other !== name)));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The sets; none during hydration, as on the server. */
export function useValueSets(): ValueSets {
  return useSyncExternalStore(subscribe, valueSets, () => NONE);
}
