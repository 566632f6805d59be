import {createElement, type ReactNode} from 'react';
import type {RichNode, RichText} from './rich-text.ts';

/** A description as elements: what is shown at first, and the rest of a long one. */
export type ShownText = {first: ReactNode; rest?: ReactNode};

/** The elements of a text that the build has read. */
export const elementsOf = (nodes: readonly RichNode[]): ReactNode =>
  nodes.map((node, index) => {
    if (typeof node === 'string') return node;
    const {tag, in: inside, ...attributes} = node;
    const rel = attributes.href === undefined ? {} : {rel: 'noreferrer'};
    return createElement(tag, {key: index, ...attributes, ...rel}, inside && elementsOf(inside));
  });

/** Shows the descriptions that the build has read. Their elements are those that it allows. */
export const showRichTexts =
  (texts: Readonly<Record<string, RichText>>) =>
  (text: string): ShownText | undefined => {
    const found = Object.hasOwn(texts, text) ? texts[text] : undefined;
    return found && {first: elementsOf(found.first), rest: found.rest && elementsOf(found.rest)};
  };
