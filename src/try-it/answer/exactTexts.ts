import {createJsonIndexer} from '../../request/json-index';
import {childNamed, scalarPreview} from '../../request/json-node';

const SLICE = 128 * 1024;
const LONGEST = 80;

/**
 * The texts of values in a JSON body, exactly as they stand there; undefined for a value that it does not have, and
 * `{…}` or `[…]` for an object or array. In slices, so that the page stays alive.
 */
export async function exactTexts(
  bytes: Uint8Array,
  paths: readonly (readonly string[])[],
): Promise<(string | undefined)[]> {
  const {index, advance} = createJsonIndexer();
  while (advance(bytes, true, SLICE) === 'more')
    await new Promise((resolve) => setTimeout(resolve));
  return paths.map((path) => {
    const node = path.reduce<number | undefined>(
      (at, key) => (at === undefined ? undefined : childNamed(index, bytes, at, key)),
      0,
    );
    if (node === undefined || node >= index.count) return undefined;
    const kind = (index.kind[node] ?? 0) & 3;
    if (kind !== 0) return kind === 1 ? '{…}' : '[…]';
    const {text, isCut} = scalarPreview(index, bytes, node, LONGEST);
    return isCut ? `${text}…` : text;
  });
}
