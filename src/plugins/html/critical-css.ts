import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {compileSheet} from 'beasties/compiler';
import {renderCriticalCss, scanHtml} from 'beasties/runtime';
import type {Element} from 'hast';
import {select} from 'hast-util-select';
import {transform} from 'lightningcss';
import type {HtmlStep, Site} from '.';
import {withoutOverridden} from './overridden-properties';
import {withoutStates} from './without-states';

type Sheet = ReturnType<typeof compileSheet>;

/** Attributes that scripts in the page's head set on `<html>` before the page is drawn. */
const SET_EARLY = ['data-theme', 'data-theme-choice', 'data-fonts'];

/** beasties takes a selector of nothing but pseudo-classes, such as `:is(pre, code)`, for one that matches nothing. */
const PSEUDO_CLASSES = /^:/;

/** @param ranges pairs of first and last code point; without them, a face is for all. */
const hasAny = (ranges: readonly number[] | undefined, characters: ReadonlySet<number>): boolean =>
  ranges === undefined ||
  ranges.some((first, index) => {
    const last = ranges[index + 1];
    return (
      index % 2 === 0 &&
      last !== undefined &&
      [...characters].some((one) => one >= first && one <= last)
    );
  });

/** beasties knows the faces of families that rules name, but not of those that custom properties name. */
const facesOf = ({rules}: Sheet, characters: ReadonlySet<number>): string =>
  rules
    .map(({fontFace, css = ''}) => (fontFace && hasAny(fontFace.ranges, characters) ? css : ''))
    .join('');

/** Without `exact`, a selector matches when its names are in the page: `[data-theme='dark']` matches before a script sets it. */
function readSheet(file: string): Sheet {
  const css = withoutOverridden(withoutStates(readFileSync(file, 'utf8')));
  return compileSheet(css, {exact: false, allowRules: [PSEUDO_CLASSES]});
}

/** The custom properties that no rule uses, most of them of Infima, and those that only these use. */
function unusedProperties(css: string): string[] {
  const usedBy = new Map<string, Set<string>>();
  const needed = new Set<string>();
  let declared: string | undefined;
  transform({
    filename: 'critical.css',
    code: Buffer.from(css),
    visitor: {
      Declaration: {
        custom: ({name}) => {
          declared = name.startsWith('--') ? name : undefined;
          if (declared !== undefined && !usedBy.has(declared)) usedBy.set(declared, new Set());
        },
      },
      DeclarationExit: {custom: () => void (declared = undefined)},
      Variable: ({name: {ident}}) =>
        void (declared === undefined ? needed : usedBy.get(declared))?.add(ident),
    },
  });
  // The set grows while it is iterated.
  for (const name of needed) for (const used of usedBy.get(name) ?? []) needed.add(used);
  return [...usedBy.keys()].filter((name) => !needed.has(name));
}

function withoutUnusedProperties(css: string): string {
  const {code} = transform({
    filename: 'critical.css',
    code: Buffer.from(css),
    minify: true,
    unusedSymbols: unusedProperties(css),
  });
  return new TextDecoder().decode(code);
}

/** The id that Docusaurus gives to the element with the content of each page. */
const CONTENT = '__docusaurus_skipToContent_fallback';

const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: Element['children']
): Element => ({type: 'element', tagName, properties, children});

/**
 * Puts the rules that a page needs into its head, so that it is drawn without a second file. Deferred hydration loads the style
 * sheet itself, so the ways in which beasties loads it are not used; most of them need `unsafe-inline` in a content security policy.
 */
export function inlineCriticalCss({outDir, baseUrl}: Site): HtmlStep {
  const sheets = new Map<string, Sheet>();
  const sheetOf = (href: string): Sheet => {
    const sheet = sheets.get(href) ?? readSheet(join(outDir, href.slice(baseUrl.length)));
    sheets.set(href, sheet);
    return sheet;
  };
  return {
    page: ({html, tree}) => {
      const head = select('head', tree);
      const link = head && select('link[rel="stylesheet"]', head);
      if (!head || !link) throw new Error('The page has no style sheet in its <head>.');
      const tokens = scanHtml(html, []);
      for (const name of SET_EARLY) tokens.attrs.add(name);
      const sheet = sheetOf(String(link.properties.href));
      const {css} = renderCriticalCss(sheet, tokens);
      head.children.splice(
        head.children.indexOf(link),
        0,
        // Chromium draws the page once it has content, instead of its head first.
        element('link', {rel: ['expect'], href: `#${CONTENT}`, blocking: ['render']}),
        element(
          'style',
          {},
          {
            type: 'text',
            value: withoutUnusedProperties(facesOf(sheet, tokens.chars ?? new Set()) + css),
          },
        ),
      );
    },
  };
}
