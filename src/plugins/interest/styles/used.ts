/** Elements that the HTML of every page has, though its minifier may leave their tags out. */
const ALWAYS = ['html', 'head', 'body', 'tbody', 'colgroup'];
/** Classes that `early.ts` sets by itself. */
const SET_EARLY = ['.dropdown--show'];

const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)/gi;
const ATTRIBUTE = /([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

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
export const propertiesIn = (value: string): string[] => [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name);

const PROPERTY = /(?<![\w-])--[a-z][\w-]*/g;

/** Finds what the HTML of a page has, by its text: reading it as a document would take longer than all the rest. */
export function usedIn(html: string): Used {
  const names = new Set([...ALWAYS, ...SET_EARLY]);
  for (const [, element = '', attributes = ''] of html.matchAll(TAG)) {
    names.add(element.toLowerCase());
    for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? bare ?? '';
      if (name === 'id') names.add(`#${value}`);
      if (name === 'class') for (const one of value.split(/\s+/)) names.add(`.${one}`);
    }
  }
  return {names, properties: new Set(propertiesIn(html)), named: new Set(html.match(PROPERTY))};
}
