import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';

/**
 * The findings of axe: each broken rule with the first element that breaks it. Its legacy mode, for pages without frames of other
 * origins, finds the same in two thirds of the time. Elements that pass are not reported, since describing each takes its time, too.
 * @param part A selector of the part of the page to look at; without it, the whole page.
 */
export async function axeFindings(page: Page, part = 'html'): Promise<(string | undefined)[][]> {
  const axe = new AxeBuilder({page}).options({resultTypes: ['violations']});
  const {violations} = await axe.setLegacyMode().include(part).analyze();
  return violations.map(({id, nodes}) => [id, nodes[0]?.html]);
}
