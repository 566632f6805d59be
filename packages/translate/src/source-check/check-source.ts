import {byPlace, type Finding} from '@batchwise/openapi/finding';
import {proseOf, type Piece} from '../markdown/prose.ts';
import {parsedPage} from '../markdown/parse.ts';
import type {Page} from '../markdown/types.ts';
import {unitsOf} from '../markdown/units.ts';
import type {CheckedFile} from '../non-page-texts/check-texts.ts';
import {KINDS, type Kind} from '../non-page-texts/texts.ts';
import {languageHash} from '../pages/check-translation.ts';
import {FIXED} from '../rules/fixed-parts.ts';
import {propertiesOf} from '../rules/markup/properties.ts';
import {stringEntries} from '../ui-strings/string-entries.ts';
import {
  SOURCE_FOLDER,
  SOURCE_LOCALE,
  SOURCE_STRINGS,
  type MessageFiles,
  type Workspace,
} from '../workspace/workspace.ts';
import {checkAvoidedTerms} from './avoided-terms.ts';
import {descriptionProse} from './description-prose.ts';

/** Code, link targets and placeholders are no prose; they leave a gap of the same length. */
const withoutFixed = (piece: Piece): Piece => ({
  ...piece,
  text: piece.text.replace(FIXED, (fixed) => '\u0001'.repeat(fixed.length)),
});

function proseOfPage(page: Page): Piece[] {
  return unitsOf(page)
    .filter(({kind, within}) => !(kind === 'meta' && within[0] === 'keywords'))
    .flatMap((unit) => [
      ...proseOf(unit, page),
      ...propertiesOf(unit).map(({text, line, column}) => ({text, line, column, offset: 0})),
    ]);
}

/** Checks an English page. @param page relative to `docs/`. */
export function checkSourcePage(workspace: Workspace, page: string): Finding[] {
  const file = `${SOURCE_FOLDER}/${page}`;
  const read = workspace.read(file);
  const key = `source:${file}:${read.ids[0]}:${languageHash(workspace, SOURCE_LOCALE)}`;
  return workspace.cached(key, () =>
    checkAvoidedTerms(
      proseOfPage(parsedPage(read)),
      file,
      workspace.glossaryOf(SOURCE_LOCALE),
    ).sort(byPlace),
  );
}

/** The strings of Docusaurus itself, which a site cannot change in English. */
const isStock = (id: string): boolean => id.startsWith('theme.');

function checkStrings(workspace: Workspace, source: MessageFiles): CheckedFile[] {
  const entries = stringEntries(SOURCE_STRINGS, source, source);
  return Object.keys(source.files).map((group): CheckedFile => {
    const own = entries.filter(({group: name, key}) => name === group && !isStock(key));
    const file = `i18n/${SOURCE_STRINGS}/${group}`;
    const pieces = own.map(({english, line, column}) =>
      withoutFixed({text: english, line, column, offset: 0}),
    );
    const findings = checkAvoidedTerms(pieces, file, workspace.glossaryOf(SOURCE_LOCALE));
    return {
      file,
      texts: own.length,
      findings: findings.map((finding) => ({
        ...finding,
        hint: `${finding.hint} Change the text in the code, then run "npm run write-source-strings".`,
      })),
    };
  });
}

function checkDescriptions(workspace: Workspace): CheckedFile[] {
  return workspace.descriptionFiles(SOURCE_LOCALE).map(({name, text}): CheckedFile => {
    const file = `openapi/${name}.yaml`;
    const pieces = descriptionProse(text).map(withoutFixed);
    const glossary = workspace.glossaryOf(SOURCE_LOCALE);
    return {file, texts: pieces.length, findings: checkAvoidedTerms(pieces, file, glossary)};
  });
}

/** Checks the English interface strings and API descriptions. */
export function checkSourceTexts(
  workspace: Workspace,
  kinds: readonly Kind[] = KINDS,
): CheckedFile[] {
  return [
    ...(kinds.includes('strings')
      ? checkStrings(workspace, workspace.sourceMessages(SOURCE_LOCALE))
      : []),
    ...(kinds.includes('openapi') ? checkDescriptions(workspace) : []),
  ];
}
