import type {DescribedPage} from './described-pages.ts';
import type {OpenTexts} from './open-texts.ts';

/** How readers of a language get a page of the API reference. */
export type ReferenceState = {
  /** `partial`: some texts have no translation; `missing`: none of them has. An outdated page may be partial, too. */
  state: 'complete' | 'outdated' | 'partial' | 'missing' | 'broken';
  /** The JSON pointers of the texts that readers see in English. */
  untranslated: string[];
  /** Those of the translated texts whose English has changed since. */
  outdated: string[];
};

function nameOf(state: Omit<ReferenceState, 'state'>, total: number, isBroken: boolean) {
  if (isBroken) return 'broken';
  if (total > 0 && state.untranslated.length === total) return 'missing';
  if (state.outdated.length > 0) return 'outdated';
  return state.untranslated.length > 0 ? 'partial' : 'complete';
}

/**
 * The state of a page of the API reference.
 * @param texts the JSON pointers of its texts.
 * @param open the open texts of its description in a language.
 */
export function referenceState(
  texts: readonly string[],
  {faults, untranslated, outdated}: OpenTexts,
): ReferenceState {
  const found = {
    untranslated: texts.filter((text) => untranslated.has(text)),
    outdated: texts.filter((text) => outdated.has(text)),
  };
  return {state: nameOf(found, texts.length, faults.length > 0), ...found};
}

/** A page of the API reference in a language: how many of its texts are in English, or outdated. */
export type ReferenceStatus = {
  description: string;
  title: string;
  state: ReferenceState['state'];
  texts: number;
  untranslated: number;
  outdated: number;
};

/** The states of pages in a language. */
export const referenceStatuses = (
  pages: readonly DescribedPage[],
  open: ReadonlyMap<string, OpenTexts>,
): ReferenceStatus[] =>
  pages.flatMap(({description, title, texts}): ReferenceStatus[] => {
    const ofDescription = open.get(description);
    if (!ofDescription) return [];
    const {state, untranslated, outdated} = referenceState(texts, ofDescription);
    return [
      {
        description,
        title,
        state,
        texts: texts.length,
        untranslated: untranslated.length,
        outdated: outdated.length,
      },
    ];
  });
