import {isObject} from '../json/coerce.ts';
import {distance, nearestNames} from '../finding/nearest.ts';
import {fromPointer, toPointer, valueAt} from '../json/pointer.ts';
import {applyOverlay, type Applied} from '../overlay/apply-overlay.ts';
import type {OverlayProblem} from '../overlay/validate-overlay.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {translatableTexts} from './translatable-texts.ts';
import {unsafeCharacter} from './unsafe-characters.ts';

/**
 * A translated description; `untranslated` holds the texts that the overlay leaves out, by JSON
 * pointer.
 */
export type Translated = {
  document: JsonObject;
  untranslated: Map<string, string>;
  problems: OverlayProblem[];
};

/**
 * Takes the place of an invalid action, so that the indexes of the following ones stay the same.
 */
const NOTHING = {target: '$', update: {}};

const actionsOf = (overlay: Json): Json[] =>
  isObject(overlay) && Array.isArray(overlay.actions) ? overlay.actions : [];

/** Reports actions that remove or copy: a translation only replaces texts. */
function removals(overlay: Json): OverlayProblem[] {
  return actionsOf(overlay).flatMap((action, index): OverlayProblem[] => {
    const key = isObject(action) ? ['remove', 'copy'].find((name) => name in action) : undefined;
    return key === undefined
      ? []
      : [
          {
            path: ['actions', index, key],
            message: `A translation must not use "${key}".`,
            hint: 'Use "update" with the translated texts.',
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

/** Applies the valid actions; an invalid one does not stop the others. */
function applyWhole(source: JsonObject, overlay: Json): Applied {
  const removed = removals(overlay);
  const remaining = without(overlay, removed);
  const first = applyOverlay(source, remaining);
  const applied =
    first.problems.length > 0 ? applyOverlay(source, without(remaining, first.problems)) : first;
  return {...applied, problems: [...removed, ...first.problems]};
}

/**
 * Whether a translation repeats the source. A few words, such as a name, may be the same in both
 * languages.
 */
function isCopy(source: string, translation: Json | undefined): boolean {
  return source === translation && source.split(/\s+/).length > 3;
}

function setText(document: JsonObject, path: readonly string[], text: string): void {
  const parent = valueAt(document, path.slice(0, -1)) as Record<string, Json>;
  parent[path.at(-1) ?? ''] = text;
}

/** The most letters by which a mistyped name differs from the right one. */
const MOST_TYPOS = 2;

/** Suggests the text beside a pointer that has almost the same name. */
function hintFor(pointer: string, texts: ReadonlyMap<string, string>): string {
  const [name = '', ...owner] = fromPointer(pointer).reverse();
  const [near] = nearestNames(
    name,
    [...texts.keys()]
      .map((text) => fromPointer(text).reverse())
      .filter(([, ...other]) => toPointer(other) === toPointer(owner))
      .flatMap(([known = '']) => (distance(name, known) <= MOST_TYPOS ? [known] : [])),
  );
  return near === undefined
    ? 'Remove it; a translation changes only texts.'
    : `Did you mean "${near}"?`;
}

/**
 * Puts the texts of an overlay into a description, and nothing else: the API is the same in every
 * language. A text that is missing, empty or not a string stays in the source language.
 */
export function translateDescription(source: JsonObject, overlay: Json): Translated {
  const {document: applied, touched, problems} = applyWhole(source, overlay);
  const texts = translatableTexts(source);
  const [document, untranslated] = [structuredClone(source), new Map<string, string>()];
  for (const [pointer, text] of texts) {
    const path = fromPointer(pointer);
    const words = valueAt(applied, path);
    const isUsable =
      touched.has(pointer) &&
      typeof words === 'string' &&
      words.trim() !== '' &&
      !unsafeCharacter(words);
    if (isUsable) setText(document, path, words);
    if (!isUsable || isCopy(text, words)) untranslated.set(pointer, text);
  }
  const wrong = [...texts.keys()].flatMap((pointer): OverlayProblem[] => {
    const words = valueAt(applied, fromPointer(pointer));
    const character = typeof words === 'string' ? unsafeCharacter(words) : undefined;
    const path = touched.get(pointer);
    if (!character || !path) return [];
    return [
      {
        path,
        message: `The translation of ${pointer} has the invisible character ${character.name}.`,
        hint: 'Delete this character.',
      },
    ];
  });
  const ignored = [...touched]
    .filter(([pointer]) => !texts.has(pointer))
    .map(([pointer, path]): OverlayProblem => ({
      path,
      message: `${pointer} is not a translatable text of the API description.`,
      hint: hintFor(pointer, texts),
    }));
  return {document, untranslated, problems: [...problems, ...wrong, ...ignored]};
}
