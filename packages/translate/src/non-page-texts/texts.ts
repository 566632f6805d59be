import type {Finding} from '@batchwise/openapi/finding';
import type {JsonObject} from '@batchwise/openapi/json';
import {overlayEntries} from '../openapi-texts/overlay-entries.ts';
import type {TextEntry} from '../rules/types.ts';
import {stringEntries} from '../ui-strings/string-entries.ts';
import {overlayFile, SOURCE_LOCALE, type Workspace} from '../workspace/workspace.ts';
import {readSourceTexts, sourceTextsFile, type SourceTexts} from './source-texts.ts';

/** The two kinds of texts that are in no page, as they are named to the commands. */
export const KINDS = ['strings', 'openapi'] as const;
export type Kind = (typeof KINDS)[number];

/** The API descriptions; none, when one cannot be read, which is reported with the description. */
export function descriptionsIn({descriptions}: Workspace): Map<string, JsonObject> {
  try {
    return descriptions();
  } catch {
    return new Map();
  }
}

/** All texts of a kind with their translations. */
export function textsOf(workspace: Workspace, locale: string, kind: Kind): TextEntry[] {
  if (kind === 'strings')
    return stringEntries(locale, workspace.sourceMessages(locale), workspace.messagesOf(locale));
  const unreadable = unreadableOverlays(workspace, locale);
  return [...descriptionsIn(workspace)].flatMap(([name, document]) => {
    const file = overlayFile(locale, name);
    const isThere = workspace.exists(file) && !unreadable.has(name);
    return overlayEntries(locale, name, document, isThere ? workspace.read(file).text : undefined);
  });
}

/** Whether a finding keeps an overlay from being used as a whole. */
export const isOfWhole = ({rule}: Finding): boolean => ['file', 'overlay', 'yaml'].includes(rule);

/** The findings about overlays that are not used as a whole. */
export const overlayProblems = ({descriptionsOf}: Workspace, locale: string): Finding[] =>
  descriptionsOf(locale).flatMap(({findings}) => findings.filter(isOfWhole));

/** The descriptions whose overlay is not used as a whole. */
export const unreadableOverlays = ({descriptionsOf}: Workspace, locale: string): Set<string> =>
  new Set(
    descriptionsOf(locale).flatMap(({name, findings}) => (findings.some(isOfWhole) ? [name] : [])),
  );

/** The recorded English texts of a language, if there are any. */
export function recordsOf({exists, read}: Workspace, locale: string): SourceTexts | undefined {
  const file = sourceTextsFile(locale);
  return locale !== SOURCE_LOCALE && exists(file) ? readSourceTexts(read(file).text) : undefined;
}
