import {applyOverlay, type Applied} from '../overlay/apply-overlay';
import type {OverlayProblem} from '../overlay/validate-overlay';
import {fromPointer, valueAt} from '../json/pointer';
import {isObject} from '../json/coerce';
import {translatableTexts} from './translatable-texts';
import type {Json, JsonObject} from '../types';

/** A description with the words of an overlay; `untranslated` are the texts that it leaves, by JSON pointer. */
export type Translated = {
  document: JsonObject;
  untranslated: Map<string, string>;
  problems: OverlayProblem[];
};

/** Does nothing, and so keeps the places of the actions behind it. */
const NOTHING = {target: '$', update: {}};

const actionsOf = (overlay: Json): Json[] =>
  isObject(overlay) && Array.isArray(overlay.actions) ? overlay.actions : [];

/** A translation says things in other words; it takes nothing away. */
function removals(overlay: Json): OverlayProblem[] {
  return actionsOf(overlay).flatMap((action, index): OverlayProblem[] => {
    const key = isObject(action) ? ['remove', 'copy'].find((name) => name in action) : undefined;
    return key === undefined
      ? []
      : [
          {
            path: ['actions', index, key],
            message: `A translation has no "${key}".`,
            hint: 'Write the words of an object in an "update".',
          },
        ];
  });
}

function without(overlay: Json, problems: readonly OverlayProblem[]): Json {
  const wrong = new Set(
    problems.flatMap(({path: [first, index]}) =>
      first === 'actions' && typeof index === 'number' ? [index] : [],
    ),
  );
  if (wrong.size === 0 || !isObject(overlay)) return overlay;
  return {
    ...overlay,
    actions: actionsOf(overlay).map((action, index) => (wrong.has(index) ? NOTHING : action)),
  };
}

/** Applies what can be applied: an action that is wrong stops no other. */
function applyWhole(source: JsonObject, overlay: Json): Applied {
  const taking = removals(overlay);
  const kept = without(overlay, taking);
  const first = applyOverlay(source, kept);
  const applied =
    first.problems.length > 0 ? applyOverlay(source, without(kept, first.problems)) : first;
  return {...applied, problems: [...taking, ...first.problems]};
}

/** Whether a translation is the source once more. A word or two, such as a name, may be the same in both languages. */
function isCopy(source: string, translation: Json | undefined): boolean {
  return source === translation && source.split(/\s+/).length > 3;
}

function setText(document: JsonObject, path: readonly string[], text: string): void {
  const parent = valueAt(document, path.slice(0, -1)) as Record<string, Json>;
  parent[path.at(-1) ?? ''] = text;
}

/**
 * Puts the words of an overlay into a description, and nothing but words: what the API is, is the same in every language. A text
 * that is missing, empty or no text stays as it is in the source.
 */
export function translateDescription(source: JsonObject, overlay: Json): Translated {
  const {document: applied, touched, problems} = applyWhole(source, overlay);
  const texts = translatableTexts(source);
  const [document, untranslated] = [structuredClone(source), new Map<string, string>()];
  for (const [pointer, text] of texts) {
    const path = fromPointer(pointer);
    const words = valueAt(applied, path);
    if (touched.has(pointer) && typeof words === 'string' && words.trim() !== '')
      setText(document, path, words);
    if (
      !touched.has(pointer) ||
      typeof words !== 'string' ||
      words.trim() === '' ||
      isCopy(text, words)
    )
      untranslated.set(pointer, text);
  }
  const others = [...touched].filter((pointer) => !texts.has(pointer));
  const ignored = others.map((pointer): OverlayProblem => ({
    path: ['actions'],
    message: `${pointer} is set, which is no text for readers in the source.`,
    hint: 'Take it out: a translation changes words alone.',
  }));
  return {document, untranslated, problems: [...problems, ...ignored]};
}
