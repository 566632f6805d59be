import {finishTexts, type DoneTexts} from '../non-page-texts/finish-texts.ts';
import {KINDS, type Kind} from '../non-page-texts/texts.ts';
import {usageFinding} from '../terminal/usage.ts';
import {command, count, languageName} from '../terminal/wording.ts';
import {oneLocale, unknownLocale} from './named-pages.ts';
import {fail, findingLines, type Command} from './types.ts';

const NAMES: Record<Kind, string> = {
  strings: 'interface string',
  openapi: 'text of the API descriptions',
};
const MANY: Record<Kind, string> = {
  strings: 'interface strings',
  openapi: 'texts of the API descriptions',
};

function outcomeText({outcome, file, texts, confirmed, kind}: DoneTexts): string {
  const what = count(texts, NAMES[kind], MANY[kind]);
  if (outcome === 'refused') return `${file}: not changed. Fix these errors first:`;
  if (outcome === 'unchanged') return `${file}: ${what} already recorded. Nothing to do.`;
  const changed =
    confirmed.length > 0 ? `. The English text had changed: ${confirmed.join(', ')}` : '';
  return `${file}: ${what} recorded${changed}.\n  Next: commit this file.`;
}

/** The kind of texts that a command line names first, if it does. */
export const namedKind = (names: readonly string[]): Kind | undefined =>
  KINDS.find((kind) => kind === names[0]);

/** Checks texts outside of pages, and records the English that they were made from: `done strings`, or `done strings KEY`. */
export const doneTexts: Command = (workspace, given, {paint}) => {
  const unknown = unknownLocale(workspace.locales, given);
  if (unknown) return fail(unknown);
  const kind = namedKind(given.names) ?? 'strings';
  const keys = given.names.slice(1);
  const chosen = oneLocale(workspace.locales, new Set(given.locales));
  if ('finding' in chosen) return fail(chosen.finding);
  const {locale} = chosen;
  const done = finishTexts(workspace, locale, kind, keys);
  if (done.outcome !== 'refused' && done.texts === 0)
    return fail(
      usageFinding(
        `There are no ${languageName(locale)} ${MANY[kind]}.`,
        `Run "${command('status', '--locale', locale)}" to list the missing texts.`,
      ),
    );
  const mark = done.outcome === 'refused' ? paint.red : paint.green;
  const found = findingLines(done.findings, ({severity, message}, place) =>
    place === '' ? message : `${place} ${severity}: ${message}`,
  );
  const again =
    done.outcome === 'refused'
      ? `  Then run "${command('done', ...given.names, '--locale', locale)}" again.\n`
      : '';
  return {
    text: `${mark(outcomeText(done))}\n${found}${again}`,
    json: {locale, kind, outcome: done.outcome, texts: done.texts, confirmed: done.confirmed},
    findings: done.findings,
    isReported: true,
  };
};
