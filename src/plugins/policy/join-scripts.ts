import type {Element, Root} from 'hast';
import {select, selectAll} from 'hast-util-select';
import type {HtmlStep} from '../html';

const codeOf = ({children: [code]}: Element): string => (code?.type === 'text' ? code.value : '');

/** A script in itself: without an attribute, such as the address of a file. */
const isInline = ({properties}: Element): boolean => Object.keys(properties).length === 0;

function removeFrom(tree: Root, script: Element): void {
  for (const parent of selectAll('head, body', tree))
    parent.children = parent.children.filter((child) => child !== script);
}

/**
 * Joins the inline scripts of Docusaurus, its plugins and the loader at the end of the head: one hash in the policy instead of
 * three keeps pages small.
 */
export const joinScripts = (): HtmlStep => ({
  page: ({tree}) => {
    const head = select('head', tree);
    const [first, ...others] = selectAll('head > script, body > script', tree).filter(isInline);
    if (!head || !first) return;
    const value = [first, ...others].map(codeOf).join(';');
    for (const script of [first, ...others]) removeFrom(tree, script);
    head.children.push({...first, children: [{type: 'text', value}]});
  },
});
