import {languageStatuses} from '../status/language-status.ts';
import {showStatus} from '../status/status-view.ts';
import {usageFinding} from '../terminal/usage.ts';
import {command} from '../terminal/wording.ts';
import {unknownLocale} from './named-pages.ts';
import {fail, type Command} from './types.ts';

/** Reports how far each language is translated. */
export const status: Command = (workspace, given, screen) => {
  const unknown = unknownLocale(workspace.locales, given);
  if (unknown) return fail(unknown);
  const [name] = given.names;
  if (name !== undefined) {
    return fail(
      usageFinding(
        `"status" does not accept pages, such as "${name}".`,
        `Run "${command('diff', name)}" to see the changes of a page.`,
      ),
    );
  }
  const locales = given.locales.length > 0 ? given.locales : workspace.locales;
  const found = languageStatuses(workspace, locales);
  return {
    text: showStatus(found, screen),
    json: {languages: found.languages},
    findings: found.findings,
  };
};
