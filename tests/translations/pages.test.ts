import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {formatFinding} from '@batchwise/openapi/finding';
import {openDictionaries} from '../../packages/translate/src/language/hunspell.node';
import {parsePage} from '../../packages/translate/src/markdown/parse';
import {checkedTexts} from '../../packages/translate/src/non-page-texts/check-texts';
import {checkPage} from '../../packages/translate/src/rules/check-page';
import {compareWithSource} from '../../packages/translate/src/status/compare-with-source';
import {
  checkSourcePage,
  checkSourceTexts,
} from '../../packages/translate/src/source-check/check-source';
import {findingsOfPage} from '../../packages/translate/src/status/page-findings';
import {openWorkspace} from '../../packages/translate/src/workspace/open-workspace.node';
import {COMPLETE_LOCALES} from '../complete-locales';

const ROOT = join(import.meta.dirname, '../..');
const dictionaries = openDictionaries(ROOT);
await dictionaries.load();
const {workspace} = openWorkspace(ROOT, {dictionaries});

it('the English pages and other texts have no phrase that the glossary avoids', () => {
  const findings = [
    ...workspace.sourcePages.flatMap((page) => checkSourcePage(workspace, page)),
    ...checkSourceTexts(workspace).flatMap((file) => file.findings),
  ];
  expect(findings.map(formatFinding)).toEqual([]);
});

describe.each(COMPLETE_LOCALES)('the pages of this site in %s', (locale) => {
  const statuses = compareWithSource(workspace, locale);

  it('are all there, and made from the English pages as they are', () => {
    expect(
      statuses.flatMap((status) => findingsOfPage(workspace, status, locale)).map(formatFinding),
    ).toEqual([]);
  });

  it.each(statuses.map(({page, file}) => [page, file]))('have no finding: %s', (page, file) => {
    const sourceFile = `docs/${page}`;
    const [source, translation] = [sourceFile, file].map((path) =>
      parsePage(workspace.read(path).text),
    );
    expect(
      source &&
        translation &&
        checkPage({source, translation, sourceFile, file, locale}).map(formatFinding),
    ).toEqual([]);
  });

  it('have no finding in the texts outside of them', () => {
    const findings = checkedTexts(workspace, locale).flatMap((file) => file.findings);
    expect(findings.map(formatFinding)).toEqual([]);
  });
});
