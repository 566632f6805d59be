import type {Finding} from '../../shared/finding';
import type {Workspace} from '../workspace/workspace';
import {exportDescriptions, type DescriptionPortion} from './openapi-group';
import {exportInterface, type InterfacePortion} from './strings-group';
import {exportPage, type PagePortion} from './page-group';

export type AnyPortion = PagePortion | InterfacePortion | DescriptionPortion;

/** Portions that could be read, and what is wrong with those that could not. */
export type Collected = {portions: AnyPortion[]; findings: Finding[]};

/** The texts of some pages. */
export function collectPages(
  workspace: Workspace,
  locale: string,
  pages: readonly string[],
): Collected {
  const found = pages.map((page) => exportPage(workspace, page, locale));
  return {
    portions: found.filter((one) => 'units' in one),
    findings: found.filter((one) => 'rule' in one),
  };
}

/** All texts of a language: pages, interface strings, API descriptions. */
export function collectAll(workspace: Workspace, locale: string): Collected {
  const pages = collectPages(workspace, locale, workspace.sourcePages);
  const strings = exportInterface(workspace, locale);
  return {
    portions: [...pages.portions, ...strings.portions, ...exportDescriptions(workspace, locale)],
    findings: [...pages.findings, ...strings.findings],
  };
}
