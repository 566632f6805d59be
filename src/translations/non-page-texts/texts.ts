import type {JsonObject} from '../../openapi/types';
import {overlayFile, SOURCE_LOCALE, type Workspace} from '../workspace/workspace';
import {overlayEntries} from '../openapi-texts/overlay-entries';
import {readSourceTexts, sourceTextsFile} from './source-texts';
import {stringEntries} from '../ui-strings/string-entries';
import type {SourceTexts} from './source-texts';
import type {TextEntry} from '../rules/types';

/** The two kinds of texts that are in no page, as they are named to the commands. */
export const KINDS = ['strings', 'openapi'] as const;
export type Kind = (typeof KINDS)[number];

/** Those that can be read; why one cannot be is told with the description. */
function descriptionsIn({descriptions}: Workspace): Map<string, JsonObject> {
  try {
    return descriptions();
  } catch {
    return new Map();
  }
}

/** All texts of a kind with their translations. */
export function textsOf(workspace: Workspace, locale: string, kind: Kind): TextEntry[] {
  if (kind === 'strings')
    return stringEntries(locale, workspace.sourceMessages(), workspace.messagesOf(locale));
  return [...descriptionsIn(workspace)].flatMap(([name, document]) => {
    const file = overlayFile(locale, name);
    return overlayEntries(
      locale,
      name,
      document,
      workspace.exists(file) ? workspace.read(file).text : undefined,
    );
  });
}

/** What was recorded for a language; none where nothing has been yet. */
export function recordsOf({exists, read}: Workspace, locale: string): SourceTexts | undefined {
  const file = sourceTextsFile(locale);
  return locale !== SOURCE_LOCALE && exists(file) ? readSourceTexts(read(file).text) : undefined;
}
