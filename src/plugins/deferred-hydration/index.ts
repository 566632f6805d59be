import {join} from 'node:path';
import type {Element} from 'hast';
import {select, selectAll} from 'hast-util-select';
import type {HtmlStep, Site} from '../html';
import {compileScript, scriptElement} from '../html/inline-script';
import {DEFERRED_SCRIPT, DEFERRED_SHEET} from './loader';

/**
 * Makes the scripts and the style sheet of a page wait until a reader shows up. The loader in the head of the page starts them; it
 * is the same in all pages, so one hash in a content security policy allows it. Without scripts, the style sheet loads at once.
 */
export function deferAssets({baseUrl}: Site): HtmlStep {
  const loader = compileScript({entry: join(__dirname, 'loader.ts')});
  return {
    page: ({tree}) => {
      const head = select('head', tree);
      if (!head) throw new Error('The page has no <head>.');
      const assets = `${baseUrl}assets/`;
      for (const {properties} of selectAll(`script[defer][src^="${assets}"]`, head)) {
        properties.type = DEFERRED_SCRIPT;
        delete properties.defer;
      }
      for (const link of selectAll(`link[rel="stylesheet"][href^="${assets}"]`, head)) {
        const deferred = {...link, properties: {...link.properties, rel: [DEFERRED_SHEET]}};
        const withoutScripts: Element = {
          type: 'element',
          tagName: 'noscript',
          properties: {},
          children: [link],
        };
        head.children.splice(head.children.indexOf(link), 1, deferred, withoutScripts);
      }
      head.children.push(scriptElement(loader));
    },
  };
}
