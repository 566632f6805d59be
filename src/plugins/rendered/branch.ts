import type {GeneratedRoute} from '../own-page/pages';

const ANY = '*';
/** A path with them stands for more than one address. */
const PATTERN = /[:*()?+[\]\\^$|{}]/;

/** As the router compares addresses: whatever the case, and with a slash at the end or without. */
const plain = (path: string): string => path.toLowerCase().replace(/\/$/, '');

/** The paths of all routes of a kind. */
const pathsOf = (
  routes: GeneratedRoute[],
  isWanted: (route: GeneratedRoute) => boolean,
): string[] =>
  routes.flatMap((route) => [
    ...(isWanted(route) ? [route.path] : []),
    ...pathsOf(route.routes ?? [], isWanted),
  ]);

/** The addresses of all pages. */
export const addressesOf = (routes: GeneratedRoute[]): string[] =>
  pathsOf(routes, (route) => !route.routes && route.path !== ANY);

type Level = {
  exact: ReadonlyMap<string, number>;
  others: {prefix: string; at: number}[];
  routes: GeneratedRoute[];
  inner: Map<GeneratedRoute, Level>;
};

function readLevel(routes: GeneratedRoute[]): Level {
  const exact = new Map<string, number>();
  const others: Level['others'] = [];
  const inner: Level['inner'] = new Map();
  routes.forEach((route, at) => {
    const path = plain(route.path);
    if (route.path === ANY) others.push({prefix: '', at});
    else if (!route.exact) others.push({prefix: path, at});
    else if (!exact.has(path)) exact.set(path, at);
    if (route.routes) inner.set(route, readLevel(route.routes));
  });
  return {exact, others, routes, inner};
}

function findBranch({exact, others, routes, inner}: Level, path: string): GeneratedRoute[] {
  const one = exact.get(path) ?? Infinity;
  const other =
    others.find(({prefix}) => path === prefix || path.startsWith(`${prefix}/`))?.at ?? Infinity;
  const route = routes[Math.min(one, other)];
  const below = route && inner.get(route);
  return route ? [route, ...(below ? findBranch(below, path) : [])] : [];
}

/** All the ways in which Docusaurus looks for the routes of an address: as it is, decoded, and without the end of a file. */
function waysOf(address: string): string[] {
  const ways = [address, decodeURI(address)];
  return [...new Set([...ways, ...ways.map((way) => way.replace(/(?:\/index)?\.html$/, ''))])];
}

/**
 * Finds the routes that are shown at an address, from the outermost to the page. It finds what `matchRoutes` of
 * `react-router-config` does, which asks each route of the site for each page.
 * @returns a function of an address, which may give routes too many, and none too few; undefined when a route, other than that of
 * all wrong addresses, stands for more than one.
 */
export function createBranchFinder(
  routes: GeneratedRoute[],
): ((address: string) => GeneratedRoute[]) | undefined {
  if (pathsOf(routes, () => true).some((path) => path !== ANY && PATTERN.test(path)))
    return undefined;
  const top = readLevel(routes);
  return (address) => [...new Set(waysOf(address).flatMap((way) => findBranch(top, plain(way))))];
}
