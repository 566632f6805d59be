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
  const rules = sheet.rules.filter(({wrap}) => !wrap?.includes('@media print{'));
  return {...sheet, rules};
}

/**
 * Puts the rules that a page needs into its head. The style sheet itself is loaded with `media="print"`, which blocks nothing and
 * serves paper; deferred hydration applies it to the screen. The usual `onload` attribute would need `unsafe-inline` in a
 * content security policy.
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
      const style: Element = {
        type: 'element',
        tagName: 'style',
        properties: {},
        children: [{type: 'text', value: css}],
      };
      const forPaper = {...link, properties: {...link.properties, media: 'print'}};
      const withoutScripts: Element = {
        type: 'element',
        tagName: 'noscript',
        properties: {},
        children: [link],
      };
      head.children.splice(at, 1, style, forPaper, withoutScripts);
    },
  };
}

const isStyleSheet = (node: Element['children'][number]): boolean =>
  node.type === 'element' &&
  node.tagName === 'link' &&
  Array.isArray(node.properties.rel) &&
  node.properties.rel.includes('stylesheet');
