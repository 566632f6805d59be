import {glossarySkeleton} from '../language/glossary.ts';
import {localeProblem, ownName} from '../language/locale-tag.ts';
import {overlaySkeleton} from '../openapi-texts/overlay-skeleton.ts';
import {usageFinding} from '../terminal/usage.ts';
import {command, count, languageName} from '../terminal/wording.ts';
import {stringFiles} from '../ui-strings/skeleton.ts';
import {
  LOCALES_FILE,
  overlayFile,
  translationFolder,
  type Workspace,
} from '../workspace/workspace.ts';
import {fail, type Command, type CommandResult} from './types.ts';

/** The files of a new language, by their paths. */
function filesOf(workspace: Workspace, locale: string): Map<string, string> {
  const folder = `i18n/${locale}`;
  const language = ownName(locale) ?? locale;
  const strings = stringFiles(workspace.sourceMessages(locale));
  return new Map([
    ...[...strings].map(([name, text]): [string, string] => [`${folder}/${name}`, text]),
    ...overlaysOf(workspace, locale),
    [
      `${folder}/glossary.yaml`,
      glossarySkeleton(
        workspace.locales.map((other) => workspace.glossaryOf(other)),
        language,
      ),
    ],
  ]);
}

/** The overlays of a language, by their paths. */
const overlaysOf = (workspace: Workspace, locale: string): [path: string, text: string][] =>
  [...workspace.descriptions()].map(([name, document]) => [
    overlayFile(locale, name),
    overlaySkeleton(name, document, ownName(locale) ?? locale),
  ]);

/** Adds the overlays that a language of the site does not have. */
function addOverlays(workspace: Workspace, locale: string): CommandResult | undefined {
  const files = overlaysOf(workspace, locale)
    .filter(([path]) => !workspace.exists(path))
    .map(([path, text]) => ({path, text}));
  if (files.length === 0) return undefined;
  workspace.writeAll(files);
  const made = files.map(({path}) => path);
  const text = [
    `Added ${count(made.length, 'file')} to i18n/${locale}/.`,
    ...made.map((path) => `  ${path}`),
    'Readers see the texts in English until you translate them in these files.',
    '',
  ].join('\n');
  return {text, json: {locale, files: made}, findings: []};
}

/** Adds a language: all of its files except pages, which are English until they are translated. Of a language that the site has, the missing overlays. Files that exist are not changed. */
export const add: Command = (workspace, given) => {
  const [locale, another] = given.names;
  if (locale === undefined)
    return fail(
      usageFinding('The language is missing.', `Run, for example, "${command('add', 'de')}".`),
    );
  if (another !== undefined || given.locales.length > 0)
    return fail(
      usageFinding('"add" accepts only one language.', `Run "${command('add', locale)}".`),
    );
  const problem = localeProblem(locale, [
    ...new Set([...workspace.siteLocales(), ...workspace.locales]),
  ]);
  const overlays = workspace.locales.includes(locale) ? addOverlays(workspace, locale) : undefined;
  if (overlays) return overlays;
  if (problem) return fail(problem);
  const {findings} = workspace.sourceMessages(locale);
  if (findings.length > 0) return fail(...findings);
  const all = [...filesOf(workspace, locale)].map(([path, text]) => ({path, text}));
  const files = all.filter(({path}) => !workspace.exists(path));
  const existing = all.filter((file) => !files.includes(file)).map(({path}) => path);
  const locales = [...workspace.siteLocales(), locale].map((name) => JSON.stringify(name));
  workspace.writeAll([...files, {path: LOCALES_FILE, text: `[${locales.join(', ')}]\n`}]);
  const made = files.map(({path}) => path);
  const text = [
    `Added ${languageName(locale)} (${locale}) to ${LOCALES_FILE}, and ${count(made.length, 'file')} to i18n/${locale}/.`,
    ...made.map((path) => `  ${path}`),
    ...existing.map((path) => `  ${path} already exists and was not changed`),
    'Readers see untranslated pages, interface strings and texts of API descriptions in English.',
    `Next: translate i18n/${locale}/glossary.yaml. Then copy a page from docs/ to`,
    `  ${translationFolder(locale)}/ and translate it.`,
    `  Run "${command('status', '--locale', locale)}" to list what is missing, and
  "npx docusaurus start --locale ${locale}" to see the site.`,
    '',
  ].join('\n');
  return {text, json: {locale, files: made}, findings: []};
};
