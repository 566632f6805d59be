import type {RouteConfig} from '@docusaurus/types';
import {SOURCE_FOLDER} from '../../workspace/workspace.ts';

const leaves = (route: RouteConfig): RouteConfig[] =>
  route.routes ? route.routes.flatMap(leaves) : [route];

/** Whether a page is made from an English page, or from an API description without its overlay. */
const isOfSource = (file: string): boolean =>
  file.startsWith(`${SOURCE_FOLDER}/`) || /(?<!\.overlay)\.yaml$/.test(file);

/** The pages for the sitemap of a language that is no source: without those that are there in English only. */
export function translatedRoutes(routes: readonly RouteConfig[]): RouteConfig[] {
  return routes.flatMap(leaves).filter(({metadata}) => !isOfSource(metadata?.sourceFilePath ?? ''));
}
