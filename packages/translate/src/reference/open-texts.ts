import type {Finding} from '@batchwise/openapi/finding';
import {outdatedTexts} from '../non-page-texts/outdated-texts.ts';
import {isOfWhole} from '../non-page-texts/texts.ts';
import type {Workspace} from '../workspace/workspace.ts';

/** The texts of an API description, by their JSON pointers, that a language lacks. */
export type OpenTexts = {
  /** Why the overlay is not used as a whole. */
  faults: readonly Finding[];
  untranslated: ReadonlySet<string>;
  /** Translated texts whose English has changed since. */
  outdated: ReadonlySet<string>;
};

/** The open texts of each API description in a language, by the name of the description. */
export function openTextsOf(workspace: Workspace, locale: string): Map<string, OpenTexts> {
  const {outdated} = outdatedTexts(workspace, locale, 'openapi');
  return new Map(
    workspace.descriptionsOf(locale).map(({name, untranslated, findings}): [string, OpenTexts] => [
      name,
      {
        faults: findings.filter(isOfWhole),
        untranslated: new Set(untranslated.map(({pointer}) => pointer)),
        outdated: new Set(
          outdated.flatMap(({group, key}) => (group === `openapi/${name}` ? [key] : [])),
        ),
      },
    ]),
  );
}
