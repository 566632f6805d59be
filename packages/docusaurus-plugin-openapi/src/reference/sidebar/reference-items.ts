import type {PropSidebarItem, SidebarsConfig} from '@docusaurus/plugin-content-docs';
import {nearestNames} from '@batchwise/openapi/finding';
import {readReferenceOverview} from '@batchwise/openapi/reference';
import {createApiReader, type ReaderOptions} from '../../api/reader.ts';
import {sidebarItems, type SidebarWords} from './items.ts';
import {planOf} from '../build/reference.ts';
import {sidebarData} from './sidebar-data.ts';

export type {SidebarWords};

type Items = Extract<SidebarsConfig[string], unknown[]>;

const WORDS: SidebarWords = {overview: 'Overview', webhooks: 'Webhooks', schemas: 'Schemas'};

/** A category of `sidebars.ts` has no address of its own, so that its page is its first item. */
function toConfig(item: PropSidebarItem, overview: string): Items[number] {
  if (item.type !== 'category') return item;
  const {type, label, collapsible, collapsed, className, href, items} = item;
  const first: Items = href === undefined ? [] : [{type: 'link', label: overview, href}];
  return {
    type,
    label,
    collapsible,
    collapsed,
    ...(className === undefined ? {} : {className}),
    items: [...first, ...items.map((one) => toConfig(one, overview))],
  };
}

/**
 * The sidebar items of a reference for `sidebars.ts`, in the language of the build.
 * @param options as those of `remarkApi`.
 * @throws Error when no description with a reference has the id.
 */
export function referenceItems(
  id: string,
  options: ReaderOptions & {words?: Partial<SidebarWords>} = {},
): Items {
  const {words: given, ...reader} = options;
  const {descriptions, routeBasePaths} = createApiReader(reader)();
  const document = descriptions[id];
  const routeBasePath = routeBasePaths[id];
  if (!document || routeBasePath === undefined) {
    const near = nearestNames(id, Object.keys(routeBasePaths)).join(', ');
    throw new Error(
      `referenceItems: no description "${id}" has the option "reference". Similar: ${near || 'none'}. Pass the descriptions of the plugin: referenceItems('trains', {descriptions}).`,
    );
  }
  const words = {...WORDS, ...given};
  const plan = planOf(document, '/', routeBasePath);
  const hasWebhooks = readReferenceOverview(document).overview.webhooks.length > 0;
  const items = sidebarItems(sidebarData(id, plan, hasWebhooks), words);
  return items.map((item) => toConfig(item, words.overview));
}
