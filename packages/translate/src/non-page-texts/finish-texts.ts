import {type Finding, isError} from '@batchwise/openapi/finding';
import {withSuggestions} from '../language/suggestions.ts';
import {nearWords, usageFinding} from '../terminal/usage.ts';
import {command} from '../terminal/wording.ts';
import type {Workspace} from '../workspace/workspace.ts';
import {findingsOfTexts} from './check-texts.ts';
import {oldEnglish, sourceTextsFile, recordTexts, writeSourceTexts} from './source-texts.ts';
import {recordsOf, textsOf, type Kind} from './texts.ts';

/** The result of `done` for texts outside of pages; `confirmed` are those whose English had changed. */
export type DoneTexts = {
  kind: Kind;
  file: string;
  outcome: 'recorded' | 'unchanged' | 'refused';
  texts: number;
  confirmed: string[];
  findings: Finding[];
};

/**
 * Checks texts outside of pages and, when none has an error, records the English that they were made from.
 * @param keys of those that are done; all translated ones when there are none.
 */
export function finishTexts(
  workspace: Workspace,
  locale: string,
  kind: Kind,
  keys: readonly string[],
): DoneTexts {
  const file = sourceTextsFile(locale);
  const all = textsOf(workspace, locale, kind);
  const refused = (findings: Finding[]): DoneTexts => ({
    kind,
    file,
    outcome: 'refused',
    texts: 0,
    confirmed: [],
    findings,
  });
  const translated = all.filter(({own}) => own !== undefined);
  const unknown = keys.filter((key) => !translated.some((entry) => entry.key === key));
  if (unknown.length > 0) {
    return refused(
      unknown.map((key) => {
        const near = nearWords(
          key,
          translated.map((entry) => entry.key),
        )
          .slice(0, 3)
          .join(', ');
        return usageFinding(
          `There is no translation with the key "${key}".`,
          near === ''
            ? `Run "${command('status', '--locale', locale)}" to list the outdated texts.`
            : `Did you mean ${near}?`,
        );
      }),
    );
  }
  const finished =
    keys.length === 0 ? translated : translated.filter(({key}) => keys.includes(key));
  const findings = withSuggestions(workspace, locale, findingsOfTexts(workspace, locale, finished));
  if (findings.some(isError)) return refused(findings);
  const records = recordsOf(workspace, locale) ?? {};
  const confirmed = finished
    .filter((entry) => oldEnglish(records, entry) !== undefined)
    .map(({key}) => key);
  if (finished.length === 0)
    return {kind, file, outcome: 'unchanged', texts: 0, confirmed: [], findings};
  const text = writeSourceTexts(recordTexts(records, all, finished));
  if (workspace.exists(file) && workspace.read(file).text === text)
    return {kind, file, outcome: 'unchanged', texts: finished.length, confirmed, findings};
  workspace.writeAll([{path: file, text}]);
  return {kind, file, outcome: 'recorded', texts: finished.length, confirmed, findings};
}
