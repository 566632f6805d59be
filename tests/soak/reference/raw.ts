/*
 * A small reader of API descriptions that shares no code with the packages: it says what a document has, for comparing
 * with what the reference shows.
 */

export type Raw = Record<string, unknown>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asRaw = (value: unknown): Raw => (isRaw(value) ? value : {});

export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Follows a JSON pointer in the form of a fragment; undefined where it leads nowhere. */
export function atFragment(document: Raw, fragment: string): unknown {
  if (!fragment.startsWith('#/')) return undefined;
  const keys = decodeURIComponent(fragment.slice(2))
    .split('/')
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Raw)[key]
        : undefined,
    document,
  );
}

/** Follows references until there is none. */
export function follow(document: Raw, value: unknown): unknown {
  let current = value;
  for (let steps = 0; steps < 20 && isRaw(current) && typeof current.$ref === 'string'; steps += 1)
    current = atFragment(document, current.$ref);
  return current;
}

/** The version of a description, as its schemas are written. */
export const isCurrent = ({openapi}: Raw): boolean =>
  typeof openapi === 'string' && /^3\.[12]/.test(openapi);

/** The facts that a document states, and those that it allows. A fact is a text: `response 200 application/json /name: type string`. */
export type Facts = {
  must: Set<string>;
  may: Set<string>;
  /** Paths below which nothing is compared. */
  unknown: Set<string>;
  /** Paths of properties whose values tell schemas apart. */
  discriminators: Set<string>;
};

export const noFacts = (): Facts => ({
  must: new Set(),
  may: new Set(),
  unknown: new Set(),
  discriminators: new Set(),
});

/** A scalar as text; numbers without the zeros that only their spelling has. */
export function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text) ? String(Number(text)) : text;
}
