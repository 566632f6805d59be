import type {PropSidebarItem, PropVersionMetadata} from '@docusaurus/plugin-content-docs';

/** What the bundler made of a page's component, its properties or its content: the identifiers of modules, as Docusaurus nests them. */
export type Pieces = string | number | null | Pieces[] | {[name: string]: Pieces};

/** A route as Docusaurus' router wants it, apart from its component, of which `pieces` tells; undefined is the page for wrong addresses. */
export type OwnRoute = {path: string; exact?: boolean; sidebar?: string; pieces?: Pieces};

/** What Docusaurus knows of all pages of the docs. */
export type Whole = Pick<PropVersionMetadata, 'docs' | 'docsSidebars'>;

/** What a page shows of its sidebar; undefined `name`: it has none. */
export type OwnSidebar = {
  name?: string;
  items: PropSidebarItem[];
  /** Where `Whole` is, when the page may come to need it. */
  rest?: string;
  /** It is needed at once, since the page shows cards of others. */
  isNeeded?: boolean;
};

/** What a page knows of itself: each HTML file has its own, in the place of a list of all pages in a script. */
export type OwnPage = {
  /** Changes with every build, since the identifiers do. */
  build: string;
  /** From the outermost to the page. */
  routes: OwnRoute[];
  /** Identifiers of the chunks that have these modules, and their addresses. */
  chunks: (string | number)[];
  scripts: string[];
  /** Of a page of the docs. */
  sidebar?: OwnSidebar;
};

/** The element of a page that holds its `OwnPage` as JSON. */
export const OWN_PAGE = 'own-page';

/** Reads what a page knows of itself; undefined when it was not built by this site. */
export function readOwnPage(page: Document): OwnPage | undefined {
  const text = page.getElementById(OWN_PAGE)?.textContent;
  return text ? (JSON.parse(text) as OwnPage) : undefined;
}
