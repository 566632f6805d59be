import type {Json} from '../operation/types.ts';

/** Writes a path as a JSON pointer (RFC 6901, section 3): `['a/b', 0]` is `/a~1b/0`. */
export function toPointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Writes a path as a JSON pointer in a URI fragment (RFC 6901, section 6): `['a b']` is `#/a%20b`.
 */
export function toFragment(path: readonly (string | number)[]): string {
  return `#${encodeURI(toPointer(path)).replaceAll('#', '%23')}`;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(1));
  } catch (cause) {
    throw new Error(`"${fragment}" is not a JSON pointer. Write "%" as "%25".`, {cause});
  }
}

/**
 * Reads a JSON pointer (RFC 6901) into its keys; also accepts the fragment form `#/a/b`.
 * @throws Error when the pointer is neither empty nor begins with `/`.
 */
export function fromPointer(pointer: string): string[] {
  const text = pointer.startsWith('#') ? decodeFragment(pointer) : pointer;
  if (text === '') return [];
  if (!text.startsWith('/'))
    throw new Error(`"${pointer}" is not a JSON pointer. Begin it with "/" or "#/".`);
  return text
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Returns the value at a path, or undefined where the document has none. */
export function valueAt(document: Json, path: readonly (string | number)[]): Json | undefined {
  let value: Json | undefined = document;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Object.hasOwn(value, key) ? (value as Record<string | number, Json>)[key] : undefined;
  }
  return value;
}
