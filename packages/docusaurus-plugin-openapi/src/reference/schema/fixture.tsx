import type {SchemaNode} from '@batchwise/openapi/reference';
import {render, screen} from '@testing-library/react';
import {SchemaTree} from './SchemaTree.tsx';

export const string: SchemaNode = {types: ['string']};
export const object = (properties: Record<string, SchemaNode>): SchemaNode => ({
  types: ['object'],
  properties: Object.entries(properties).map(([name, schema]) => ({name, required: false, schema})),
});

export const show = (node: SchemaNode) => render(<SchemaTree id="body" node={node} />);

/** The line of a property, by the link of which it has one. */
export function lineOf(name: string): HTMLElement {
  const line = screen.getByRole('link', {name: `Link to ${name}`, hidden: true}).closest('li');
  if (!line) throw new Error(`There is no line of ${name}.`);
  return line;
}
