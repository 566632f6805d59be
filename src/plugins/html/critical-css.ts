import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {compileSheet} from 'beasties/compiler';
import {renderCriticalCss, scanHtml} from 'beasties/runtime';
import type {Element} from 'hast';
import {select} from 'hast-util-select';
import type {HtmlStep, Site} from '.';

type Sheet = ReturnType<typeof compileSheet>;

/** Attributes that scripts in the page's head set on `<html>` before the page is drawn. */
const SET_EARLY = ['data-theme', 'data-theme-choice'];

/** beasties takes a selector of nothing but pseudo-classes, such as `:is(pre, code)`, for one that matches nothing. */
const PSEUDO_CLASSES = /^:/;

/** Without `exact`, a selector matches when its names are in the page: `[data-theme='dark']` matches before a script sets it. */
function readSheet(file: string): Sheet {
  const css = readFileSync(file, 'utf8');
  const sheet = compileSheet(css, {exact: false, allowRules: [PSEUDO_CLASSES]});
  const rules = sheet.rules.filter(({wrap}) => !wrap?.some((at) => at.startsWith('@media print')));
  return {...sheet, rules};
}

/** The `rel` of a style sheet that waits. No browser knows it, so none fetches it. */
const DEFERRED_SHEET = 'deferred-stylesheet';

/** The id that Docusaurus gives to the element with the content of each page. */
const CONTENT = '__docusaurus_skipToContent_fallback';

const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: Element['children']
): Element => ({type: 'element', tagName, properties, children});

/**
 * Puts the rules that a page needs into its head, so that it is drawn without a second file. Deferred hydration loads the whole
 * style sheet; the usual `onload` attribute would need `unsafe-inline` in a content security policy.
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
      const at = head?.children.findIndex(isStyleSheet) ?? -1;
      const link = head?.children[at] as Element | undefined;
      if (!head || !link) throw new Error('The page links to no style sheet.');
      const tokens = scanHtml(html, [], {chars: false});
      for (const name of SET_EARLY) tokens.attrs.add(name);
      const {css} = renderCriticalCss(sheetOf(String(link.properties.href)), tokens);
      head.children.splice(
        at,
        1,
        // Chromium draws the page once it has content, instead of its head first.
        element('link', {rel: ['expect'], href: `#${CONTENT}`, blocking: ['render']}),
        element('style', {}, {type: 'text', value: css}),
        element('link', {...link.properties, rel: [DEFERRED_SHEET]}),
        element('noscript', {}, link),
      );
    },
  };
}

const isStyleSheet = (node: Element['children'][number]): boolean =>
  node.type === 'element' &&
  node.tagName === 'link' &&
  Array.isArray(node.properties.rel) &&
  node.properties.rel.includes('stylesheet');
