/** A route as Docusaurus' router has it. */
type Route = {
  path?: string | readonly string[];
  exact?: boolean;
  strict?: boolean;
  sensitive?: boolean;
};

/** What a path has that means more than itself (path-to-regexp). */
const PATTERN = /[:*+?()[\]\\]/;
const withoutEnd = (path: string): string => path.replace(/\/$/, '');
const isPlain = ({path, exact, strict, sensitive}: Route): boolean =>
  exact === true && !strict && !sensitive && typeof path === 'string' && !PATTERN.test(path);

function readAddresses(routes: readonly Route[]): Map<string, Route> {
  const addresses = new Map(routes.map((route) => [withoutEnd(String(route.path)), route]));
  // The router takes no heed of case.
  const different = new Set([...addresses.keys()].map((path) => path.toLowerCase()));
  return routes.every(isPlain) && different.size === routes.length
    ? addresses
    : new Map<string, Route>();
}

/** Routes by the address that alone leads to each; none at all where that is not sure. */
const known = new WeakMap<readonly Route[], Map<string, Route>>();

/** The routes that the router has to try for an address: the one that leads there, or all of them where that is not sure. */
export function routesFor<T extends Route>(routes: T[], pathname: string): T[] {
  const addresses = known.get(routes) ?? readAddresses(routes);
  known.set(routes, addresses);
  const route = addresses.get(withoutEnd(pathname));
  return route ? [route as T] : routes;
}
