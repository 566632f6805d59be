import {join} from 'node:path';
import {select, selectAll} from 'hast-util-select';
import type {HtmlStep, Site} from '../html';
import {compileScript, scriptElement} from '../html/inline-script';
import {DEFERRED} from './loader';

/**
 * Lets the scripts of a page wait until a reader shows up: browsers do not fetch a script of an unknown type. The loader in the
 * page's head starts them; it is the same in all pages, so one hash in a content security policy allows it.
 */
export function deferScripts({baseUrl}: Site): HtmlStep {
  const loader = compileScript(join(__dirname, 'loader.ts'));
  return {
    page: ({tree}) => {
      for (const {properties} of selectAll(
        `head > script[defer][src^="${baseUrl}assets/js/"]`,
        tree,
      )) {
        properties.type = DEFERRED;
        delete properties.defer;
      }
      select('head', tree)?.children.push(scriptElement(loader));
    },
  };
}
