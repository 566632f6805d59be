import type {Finding} from '../openapi/finding';
import {checkCode} from './check-code';
import {checkStructure} from './check-structure';
import type {Page} from './types';

/** What a rule gets to see: a page and its translation, both read, and where they are. */
export type Checked = {
  source: Page;
  translation: Page;
  /** The source page, relative to the root. */
  sourceFile: string;
  /** The translated page, relative to the root. */
  file: string;
  locale: string;
};

/** A rule, or several that belong together. */
export type Check = (checked: Checked) => Finding[];

function checkSyntax({translation: {error, frontMatter}, file}: Checked): Finding[] {
  const wrong: Finding[] = [];
  if (frontMatter.error) {
    const {message, line, column} = frontMatter.error;
    wrong.push({file, line, column, rule: 'front-matter', severity: 'error', message: `The front matter is no YAML: ${message}.`, hint: 'Put a value with a colon or a quote in it between double quotes.'});
  }
  if (error) {
    const {message, line, column} = error;
    wrong.push({file, line, column, rule: 'syntax', severity: 'error', message: `The page does not parse: ${message.replace(/\.$/, '')}.`, hint: 'In text, write \\{ and \\< for { and <; close what is opened.'});
  }
  return wrong;
}

const CHECKS: readonly Check[] = [checkCode, checkStructure];

/** All that is wrong with a translated page, in the order of its lines. What does not parse is not looked at further. */
export function checkPage(checked: Checked): Finding[] {
  const wrong = checkSyntax(checked);
  const found = wrong.length > 0 || !checked.source.tree ? wrong : CHECKS.flatMap((check) => check(checked));
  return found.sort((one, other) => one.line - other.line || one.column - other.column);
}
