import {glossarySkeleton} from '../language/glossary.ts';
import {localeProblem, ownName} from '../language/locale-tag.ts';
import {overlaySkeleton} from '../openapi-texts/overlay-skeleton.ts';
import {usageFinding} from '../terminal/usage.ts';
import {command, count, languageName} from '../terminal/wording.ts';
import {stringFiles} from '../ui-strings/skeleton.ts';
import {LOCALES_FILE, translationFolder, type Workspace} from '../workspace/workspace.ts';
import {fail, type Command} from './types.ts';

/** The files of a new language, by their paths. */
function filesOf(workspace: Workspace, locale: string): Map<string, string> {
  const folder = `i18n/${locale}`;
  const language = ownName(locale) ?? locale;
  const strings = stringFiles(workspace.sourceMessages(), workspace.themeMessages(locale));
  return new Map([
    ...[...strings].map(([name, text]): [string, string] => [`${folder}/${name}`, text]),
    ...[...workspace.descriptions()].map(([name, document]): [string, string] => [
      `${folder}/openapi/${name}.overlay.yaml`,
      overlaySkeleton(name, document, language),
    ]),
    [
      `${folder}/glossary.yaml`,
      glossarySkeleton(
        workspace.locales.map((other) => workspace.glossaryOf(other)),
        language,
      ),
    ],
  ]);
}

/** Sets up a new language: all of its files but the pages, which are English until they are translated. */
export const add: Command = (workspace, given) => {
  const [locale, another] = given.names;
  if (locale === undefined)
    return fail(
      usageFinding('No language is named.', `Write, for example, "${command('add', 'de')}".`),
    );
  if (another !== undefined || given.locales.length > 0)
    return fail(
      usageFinding(
        '"add" takes one language and nothing else.',
        `Write "${command('add', locale)}".`,
      ),
    );
  const problem = localeProblem(locale, [
    ...new Set([...workspace.siteLocales(), ...workspace.locales]),
  ]);
  if (problem) return fail(problem);
  const {findings} = workspace.sourceMessages();
  if (findings.length > 0) return fail(...findings);
  const files = filesOf(workspace, locale);
  const locales = [...workspace.siteLocales(), locale].map((name) => JSON.stringify(name));
  workspace.writeAll([
    ...[...files].map(([path, text]) => ({path, text})),
    {path: LOCALES_FILE, text: `[${locales.join(', ')}]\n`},
  ]);
  const made = [...files.keys()];
  const text = [
    `${languageName(locale)} (${locale}) is set up: ${count(made.length, 'file')} in i18n/${locale}/, and an entry in ${LOCALES_FILE}.`,
    ...made.map((path) => `  ${path}`),
    'Until they are translated, pages, words of the interface and of the API descriptions are shown in English.',
    `Next: translate i18n/${locale}/glossary.yaml, then copy a page from docs/ to`,
    `  ${translationFolder(locale)}/ and translate it.`,
    `  "${command('status', '--locale', locale)}" says what is left; "npm run dev" shows the site.`,
    '',
  ].join('\n');
  return {text, json: {locale, files: made}, findings: []};
};
