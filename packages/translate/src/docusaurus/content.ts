export {
  type Doc,
  type Group,
  groupsIn,
  groupsOf,
  groupsOfAll,
  isFallback,
  pageOfSource,
} from './docs/order.ts';
export {translatedRoutes} from './docs/sitemap.ts';
export {isReferenceFallback, referencePagesIn, referencePagesOf} from './reference/pages.ts';
