import {query} from 'json-p3';
import {isNode, isScalar, LineCounter, parseDocument} from 'yaml';
import type {Overlay} from '../../openapi/overlay';
import {toPointer} from '../../openapi/pointer';
import {translatableTexts} from '../../openapi/translatable';
import type {Json, JsonObject} from '../../openapi/types';
import type {TextEntry} from '../rules/types';

type Path = (string | number)[];
type Written = {own: string; line: number; column: number};

/** The texts that are somewhere within a value, each with the way to it. */
function textsIn(value: Json | undefined, path: Path = []): [Path, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, [...path, key]));
}

/** The nodes that a target selects; none when it is no JSONPath, which is told with the description. */
function nodesAt(target: string, document: JsonObject): Path[] {
  try {
    return query(target, document).nodes.map(({location}) => location as Path);
  } catch {
    return [];
  }
}

/** What an overlay writes, by the JSON pointer of each text in the description, and where it stands in its file. */
function writtenBy(document: JsonObject, text: string): Map<string, Written> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const found = new Map<string, Written>();
  const actions =
    yaml.errors.length > 0 ? [] : ((yaml.toJS() as Partial<Overlay> | null)?.actions ?? []);
  actions.forEach(({target, update}, at) => {
    const texts = textsIn(update);
    if (texts.length === 0 || typeof target !== 'string') return;
    for (const location of nodesAt(target, document)) {
      for (const [path, own] of texts) {
        const node = yaml.getIn(['actions', at, 'update', ...path], true);
        const {line, col} = lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
        const isQuoted = isScalar(node) && /^QUOTE/.test(node.type ?? '');
        found.set(toPointer([...location, ...path]), {own, line, column: isQuoted ? col + 1 : col});
      }
    }
  });
  return found;
}

/**
 * The texts of an API description with their translations.
 * @param overlay the text of the overlay; none when there is no file.
 */
export function overlayEntries(
  locale: string,
  name: string,
  document: JsonObject,
  overlay: string | undefined,
): TextEntry[] {
  const written = overlay === undefined ? new Map<string, Written>() : writtenBy(document, overlay);
  return [...translatableTexts(document)].map(([key, english]): TextEntry => ({
    group: `openapi/${name}`,
    key,
    english,
    file: `i18n/${locale}/openapi/${name}.overlay.yaml`,
    line: 1,
    column: 1,
    ...written.get(key),
  }));
}
