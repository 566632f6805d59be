import {languageStatuses} from '../status/language-status';
import {showStatus} from '../status/status-view';
import {usageFinding} from '../terminal/usage';
import {command} from '../terminal/wording';
import {unknownLocale} from './named-pages';
import {fail, type Command} from './types';

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
