import {fromBytes} from '../bytes';

/** Elements that the HTML of every page has, though its minifier may leave their tags out. */
const ALWAYS = ['html', 'head', 'body', 'tbody', 'colgroup'];
/** Classes that `early.ts` sets by itself. */
const SET_EARLY = ['.dropdown--show'];

// White space is that of HTML: others may be a byte of a letter.
const TAG =
  /<[a-z][\w-]*(?:[\t\n\f\r ]+[^\t\n\f\r =>"']+(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r "'>]+))?)*/gi;
const ATTRIBUTE =
  /([^\t\n\f\r =>"']+)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r "'>]+)))?/g;

/** What a page's HTML has that a rule can ask for. */
export type Used = {
  /** `main`, `.menu__link`, `#request`: elements in lower case, classes and ids. */
  names: ReadonlySet<string>;
  /** Custom properties that attributes such as `style` read. */
  properties: ReadonlySet<string>;
  /** All that may be custom properties which it reads or sets, in attributes and scripts. */
  named: ReadonlySet<string>;
};

/** Custom properties that a value reads: `calc(var(--a) * 2)` reads `--a`. */
export const propertiesIn = (value: string): string[] =>
  [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name);

const PROPERTY = /(?<![\w-])--[a-z][\w-]*/g;

/** The element, classes and id of a tag, without its end. */
function namesIn(tag: string): string[] {
  const [element = ''] = /^<[\w-]+/.exec(tag) ?? [];
  const names = [element.slice(1).toLowerCase()];
  for (const [, name = '', double, single, bare] of tag.slice(element.length).matchAll(ATTRIBUTE)) {
    const value = fromBytes(double ?? single ?? bare ?? '');
    if (name === 'id') names.push(`#${value}`);
    if (name === 'class') names.push(...value.split(/[\t\n\f\r ]+/).map((one) => `.${one}`));
  }
  return names;
}

/** Names by tag: most tags of a page are those of the pages before it. So many are kept at most. */
const known = new Map<string, readonly string[]>();
const MOST = 20_000;

function knownNamesIn(tag: string): readonly string[] {
  const names = known.get(tag) ?? namesIn(tag);
  if (known.size >= MOST) known.clear();
  known.set(tag, names);
  return names;
}

/** Finds what the HTML of a page has, by its text: reading it as a document would take longer than all the rest. @param html as `bytes.ts` says. */
export function usedIn(html: string): Used {
  const names = new Set([...ALWAYS, ...SET_EARLY]);
  for (const tag of new Set(html.match(TAG))) for (const name of knownNamesIn(tag)) names.add(name);
  return {names, properties: new Set(propertiesIn(html)), named: new Set(html.match(PROPERTY))};
}
