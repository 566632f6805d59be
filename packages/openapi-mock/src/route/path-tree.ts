/** One segment of a path template: its literal text, or a pattern with a group for each variable. */
type Segment = {literal: string} | {source: string; names: string[]; literals: number};

type Pattern<T> = {source: string; test: RegExp; literals: number; node: Node<T>};

type Node<T> = {
  literals: Map<string, Node<T>>;
  /** The most literal characters first. */
  patterns: Pattern<T>[];
  routes: TreeRoute<T>[];
};

type TreeRoute<T> = {value: T; names: string[]};

/** A route that matches a path, with the values of its variables, still percent-encoded. */
export type TreeMatch<T> = {
  value: T;
  params: Record<string, string>;
  /** The last variable, where it takes several segments: a file name with slashes. */
  rest?: string;
};

export type PathTree<T> = {
  add: (template: string, value: T) => void;
  /** Returns the routes of each matching template, the most literal template first. */
  find: (path: string) => TreeMatch<T>[][];
};

/** The pattern of a segment that is one variable. */
const VARIABLE = '(.+)';

const createNode = <T>(): Node<T> => ({literals: new Map(), patterns: [], routes: []});

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parseSegment(segment: string): Segment {
  const pieces = segment.split(/\{([^{}]+)\}/);
  if (pieces.length === 1) return {literal: decode(segment)};
  const names = pieces.filter((_, index) => index % 2 === 1);
  const literals = pieces.filter((_, index) => index % 2 === 0);
  return {
    source: literals.map(escape).join(VARIABLE),
    names,
    literals: literals.join('').length,
  };
}

/** Splits a path into segments; a slash at the end does not count. */
function segmentsOf(path: string): string[] {
  const segments = path.split('/').slice(1);
  return segments.at(-1) === '' ? segments.slice(0, -1) : segments;
}

function enter<T>(node: Node<T>, segment: Segment): Node<T> {
  if ('literal' in segment) {
    const next = node.literals.get(segment.literal) ?? createNode<T>();
    node.literals.set(segment.literal, next);
    return next;
  }
  const {source, literals} = segment;
  const known = node.patterns.find((one) => one.source === source);
  if (known) return known.node;
  const pattern = {source, literals, test: new RegExp(`^${source}$`, 's'), node: createNode<T>()};
  node.patterns.push(pattern);
  node.patterns.sort((a, b) => b.literals - a.literals);
  return pattern.node;
}

/** Returns the values of a pattern's variables; undefined where the text differs. */
const match = (
  {source, test}: Pick<Pattern<unknown>, 'source' | 'test'>,
  text: string,
): string[] | undefined => {
  if (source === VARIABLE) return text === '' ? undefined : [text];
  return test.exec(text)?.slice(1);
};

/**
 * Collects the routes of a path. Literal segments are tried before templates (OpenAPI 3.1, 4.8.8.2).
 */
function collect<T>(
  node: Node<T>,
  segments: readonly string[],
  values: readonly string[],
  found: TreeMatch<T>[][],
): void {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    if (node.routes.length > 0) found.push(node.routes.map((route) => toMatch(route, values)));
    return;
  }
  const next = node.literals.get(segment) ?? node.literals.get(decode(segment));
  if (next) collect(next, rest, values, found);
  for (const pattern of node.patterns) {
    const own = match(pattern, segment);
    if (own) collect(pattern.node, rest, [...values, ...own], found);
  }
}

/**
 * Collects the routes whose last variable takes several segments, such as a file name with slashes,
 * or none: an empty id is a mistake in the id, and not in the path.
 */
function collectRest<T>(
  node: Node<T>,
  segments: readonly string[],
  values: readonly string[],
  found: TreeMatch<T>[][],
): void {
  const [segment, ...rest] = segments;
  if (segment === undefined || (rest.length === 0 && segment !== '')) return;
  const next = node.literals.get(segment) ?? node.literals.get(decode(segment));
  if (next) collectRest(next, rest, values, found);
  for (const pattern of node.patterns) {
    const {routes} = pattern.node;
    if (rest.length === 0 && pattern.source === VARIABLE && routes.length > 0)
      found.push(routes.map((route) => toMatch(route, [...values, ''])));
    const whole = rest.length > 0 ? match(pattern, segments.join('/')) : undefined;
    if (whole && routes.length > 0)
      found.push(
        routes.map((route) => ({
          ...toMatch(route, [...values, ...whole]),
          rest: route.names.at(-1) ?? '',
        })),
      );
    const own = match(pattern, segment);
    if (own) collectRest(pattern.node, rest, [...values, ...own], found);
  }
}

function toMatch<T>({value, names}: TreeRoute<T>, values: readonly string[]): TreeMatch<T> {
  const pairs = names.map((name, index): [string, string] => [name, values[index] ?? '']);
  return {value, params: Object.fromEntries(pairs)};
}

/** Creates a tree of path templates, in which a path is found without trying every template. */
export function createPathTree<T>(): PathTree<T> {
  const root = createNode<T>();
  return {
    add(template, value) {
      const segments = segmentsOf(template).map(parseSegment);
      const node = segments.reduce<Node<T>>(enter, root);
      const names = segments.flatMap((segment) => ('names' in segment ? segment.names : []));
      node.routes.push({value, names});
    },
    find(path) {
      const segments = segmentsOf(path);
      const found: TreeMatch<T>[][] = [];
      collect(root, segments, [], found);
      if (found.length === 0) collectRest(root, path.split('/').slice(1), [], found);
      return found;
    },
  };
}
