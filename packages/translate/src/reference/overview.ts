import {excerpt} from '@batchwise/openapi/finding';
import type {ReferencePage} from '@batchwise/openapi/reference';
import {textsOf} from '../non-page-texts/texts.ts';
import type {PageOverview} from '../status/overview.ts';
import {overlayFile, SOURCE_LOCALE, type Workspace} from '../workspace/workspace.ts';
import {openTextsOf} from './open-texts.ts';
import {referenceState} from './page-state.ts';

/** The facts of a page of the API reference that its translation depends on. */
export type ReferenceFacts = Pick<ReferencePage, 'title' | 'titleText' | 'texts'> & {
  /** The name of the description. */
  description: string;
  /** The name of the page in the overview. */
  page: string;
};

/** So many letters of a changed English text are shown. */
const LONGEST = 80;

type Texts = Map<string, {english: string; own?: string}>;

/** The texts of each description, by name and JSON pointer. */
function textsByName(workspace: Workspace, locale: string): Map<string, Texts> {
  const found = new Map<string, Texts>();
  for (const {group, key, english, own} of textsOf(workspace, locale, 'openapi')) {
    const name = group.replace('openapi/', '');
    const texts: Texts = found.get(name) ?? new Map();
    texts.set(key, {english, ...(own === undefined ? {} : {own})});
    found.set(name, texts);
  }
  return found;
}

/** The English titles of pages, in their order. */
export function sourceTitles(workspace: Workspace, pages: readonly ReferenceFacts[]): string[] {
  const texts = textsByName(workspace, SOURCE_LOCALE);
  return pages.map(
    ({description, title, titleText = ''}) =>
      texts.get(description)?.get(titleText)?.english ?? title,
  );
}

/** The state of pages of the API reference in a language, for the overview of translations. */
export function referenceOverview(
  workspace: Workspace,
  locale: string,
  pages: readonly ReferenceFacts[],
): PageOverview[] {
  const open = openTextsOf(workspace, locale);
  const known = textsByName(workspace, locale);
  return pages.flatMap(({page, description, title, titleText = '', texts}): PageOverview[] => {
    const openTexts = open.get(description);
    if (!openTexts) return [];
    const {state, untranslated, outdated} = referenceState(texts, openTexts);
    const textAt = (pointer: string) => known.get(description)?.get(pointer);
    const {english = title, own = english} = textAt(titleText) ?? {};
    return [
      {
        page,
        file: overlayFile(locale, description),
        isNew: !workspace.exists(overlayFile(locale, description)),
        state,
        isSure: true,
        isPartial: untranslated.length > 0 && untranslated.length < texts.length,
        changed: outdated.map((pointer) => excerpt(textAt(pointer)?.english ?? '', LONGEST)),
        faults: openTexts.faults.map(({line, message}) => ({line, message})),
        texts: {
          total: texts.length,
          done: texts.length - untranslated.length - outdated.length,
        },
        title: untranslated.includes(titleText) ? english : own,
      },
    ];
  });
}
