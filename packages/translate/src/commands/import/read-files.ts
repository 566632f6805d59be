import {unsafeCharacter} from '@batchwise/openapi/description';
import type {Finding} from '@batchwise/openapi/finding';
import {usageFinding} from '../../terminal/usage.ts';
import {languageName} from '../../terminal/wording.ts';
import type {ExchangeRead, Workspace} from '../../workspace/workspace.ts';
import {readPo} from '../../xliff-po/formats/po-read.ts';
import {readXliff} from '../../xliff-po/formats/xliff-read.ts';
import {wordsOfParts} from '../../xliff-po/inline/parts.ts';
import type {ReadFile} from '../../xliff-po/types.ts';
import type {Arguments} from '../arguments.ts';

/** An exchange file and its content. */
export type Given = {file: string; read: ReadFile};

/** The time to read an exchange file. */
const MOST_MILLISECONDS = 60_000;

/** An error at a line of an exchange file. */
export const inFile = (
  file: string,
  line: number,
  rule: string,
  message: string,
  hint: string,
): Finding => ({file, line, column: 1, rule, severity: 'error', message, hint});

type Why = Extract<ExchangeRead, {why: string}>['why'];

const REFUSED: Record<Why, (name: string) => [message: string, hint: string]> = {
  missing: (name) => [
    `The file "${name}" does not exist.`,
    'Check the path of the file from your translation tool.',
  ],
  'no file': (name) => [
    `"${name}" is not a regular file.`,
    'Use a file from your translation tool.',
  ],
  large: (name) => [`"${name}" is larger than 64 MB.`, 'Export fewer pages at a time.'],
  encoding: (name) => [
    `"${name}" is not encoded as UTF-8.`,
    'Save it as UTF-8 in your translation tool.',
  ],
};

/** Translations with a character that readers do not see. */
const unsafeUnits = ({groups}: ReadFile, file: string): Finding[] =>
  groups.flatMap(({units}) =>
    units.flatMap(({target, line}) => {
      const character = unsafeCharacter(
        typeof target === 'string' ? target : wordsOfParts(target ?? []),
      );
      return character
        ? inFile(
            file,
            line,
            'characters',
            `The translation has the invisible character ${character.name}.`,
            'Delete this character in your tool.',
          )
        : [];
    }),
  );

/** Reads an exchange file, or those of a folder. */
export function readGiven(
  workspace: Workspace,
  name: string,
): {given: Given[]; findings: Finding[]} {
  const found = workspace.readExchangeFile(name);
  if ('why' in found) {
    const [message, hint] = REFUSED[found.why](name);
    return {given: [], findings: [{...usageFinding(message, hint), rule: 'exchange-file'}]};
  }
  if ('names' in found) {
    const all = found.names.map((one) => readGiven(workspace, one));
    if (all.length === 0)
      return {
        given: [],
        findings: [
          usageFinding(
            `The folder "${name}" contains no .xlf or .po file.`,
            'Use the folder of the export.',
          ),
        ],
      };
    return {
      given: all.flatMap(({given}) => given),
      findings: all.flatMap(({findings}) => findings),
    };
  }
  const isXml = /^\uFEFF?\s*</.test(found.text);
  if (!isXml && !/^\s*(?:#~\s*)?msgid\b/m.test(found.text))
    return {
      given: [],
      findings: [
        {
          ...usageFinding(
            `"${name}" is not an XLIFF or PO file.`,
            'Use the file that "export" wrote and your tool saved. Pages that you edit directly need no import.',
          ),
          rule: 'exchange-file',
        },
      ],
    };
  const parsed = workspace.bounded(
    name,
    () => (isXml ? readXliff(found.text, name) : readPo(found.text, name)),
    MOST_MILLISECONDS,
  );
  if ('problem' in parsed) return {given: [], findings: [parsed.problem]};
  const {read, findings} = parsed.result;
  const unsafe = read ? unsafeUnits(read, name) : [];
  return {given: read ? [{file: name, read}] : [], findings: [...findings, ...unsafe]};
}

/** The language that all files are in; a finding where they are in none of the site's, or in several. */
export function localeOf(
  workspace: Workspace,
  given: readonly Given[],
  {locales}: Arguments,
): {locale: string; findings: Finding[]} {
  const findings = given.flatMap(({file, read: {locale, localeLine}}): Finding[] => {
    const say = (message: string, hint: string): Finding[] => [
      inFile(file, localeLine, 'exchange-language', message, hint),
    ];
    if (locale === '')
      return say('The file has no target language.', 'Set the target language in your tool.');
    if (!workspace.locales.includes(locale))
      return say(
        `The site does not have the language "${locale}" of this file.`,
        `Use one of ${workspace.locales.join(', ')}.`,
      );
    if (locales.length > 0 && !locales.includes(locale))
      return say(
        `The file is in ${languageName(locale)}, not in ${locales.map(languageName).join(' or ')}.`,
        'Omit --locale, or use another file.',
      );
    return locale === given[0]?.read.locale
      ? []
      : say('The files are in several languages.', 'Import one language at a time.');
  });
  return {locale: given[0]?.read.locale ?? '', findings};
}
