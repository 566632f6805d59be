// @vitest-environment jsdom
import type {SchemaNode} from '@batchwise/openapi/reference';
import {cleanup, render, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {renderToStaticMarkup} from 'react-dom/server';
import {afterEach, describe, expect, it} from 'vitest';
import {ReferenceContext} from '../frame/context.ts';
import {SchemaTree} from './SchemaTree.tsx';
import {lineOf, object, show, string} from './fixture.tsx';

afterEach(cleanup);
describe('the tree of a schema', () => {
  it('has the first level open, and folds large levels below it', () => {
    const inner = object({a: string, b: string, c: string, d: string, e: string});
    show(object({small: object({x: string}), large: inner}));
    const [small, large] = screen.getAllByRole('group');
    expect(small).toHaveProperty('open', true);
    expect(large).toHaveProperty('open', false);
    expect(large?.textContent).toContain('5 properties');
    expect(lineOf('large.e').id).toBe('body-large.e');
  });

  it('opens and closes all levels with one button', async () => {
    const inner = object({a: string, b: string, c: string, d: string, e: string});
    show(object({one: inner, two: inner}));
    await userEvent.click(screen.getByRole('button', {name: 'Expand all'}));
    for (const level of screen.getAllByRole('group')) expect(level).toHaveProperty('open', true);
    await userEvent.click(screen.getByRole('button', {name: 'Collapse all'}));
    for (const level of screen.getAllByRole('group')) expect(level).toHaveProperty('open', false);
    expect(screen.getByRole('button', {name: 'Expand all'})).toBeTruthy();
  });
  it('has the values of a map in a box of their own, which is open', () => {
    const inner = object({a: string, b: string, c: string, d: string, e: string});
    show({types: ['object'], additional: inner});
    expect(screen.getByRole('group')).toHaveProperty('open', true);
    expect(screen.getByRole('group').textContent).toContain('5 properties');
  });

  it('shows maps, tuples and what a list contains', () => {
    show(
      object({
        tags: {types: ['object'], additional: {types: ['array'], items: string}},
        closed: {...object({a: string}), additional: false},
        pair: {types: ['array'], tuple: [string, {types: ['integer']}], rest: false},
        some: {types: ['array'], contains: {schema: {const: '1', types: ['integer']}}},
        x: {types: ['object'], patternProperties: [{name: '^x-', required: false, schema: string}]},
      }),
    );
    expect(lineOf('tags').textContent).toContain('Properties of any name: string[]');
    expect(lineOf('closed').textContent).toContain('No other properties.');
    expect(lineOf('pair[1]').textContent).toContain('Item 2 integer');
    expect(lineOf('pair').textContent).toContain('No further items.');
    expect(lineOf('some[contains]').textContent).toContain('Contains at least 1 item of this kind');
    expect(lineOf('x.^x-').textContent).toContain('Properties that match ^x-');
  });
  it('says what must not fit, and what holds on a condition', () => {
    show({
      ...object({a: string}),
      not: {types: ['object'], title: 'Nothing'},
      conditions: [{if: object({a: {const: '"x"', types: []}}), then: object({b: string})}],
      dependentRequired: {card: ['address', 'name']},
      also: [{...string, pattern: 'b'}],
    });
    const {textContent} = document.body;
    expect(textContent).toContain('But not this:Nothing');
    expect(textContent).toContain('If the value fits this:');
    expect(textContent).toContain('then also this:');
    expect(textContent).toContain('With card, these are required: address, name.');
    expect(textContent).toContain('And also this:string');
  });

  it('opens a recursive schema on demand, and links to the place above without a script', async () => {
    const node: SchemaNode = {
      ...object({label: string}),
      name: 'Node',
      properties: [
        {name: 'label', required: false, schema: string},
        {name: 'next', required: false, schema: {types: ['object'], name: 'Node', recursive: true}},
      ],
    };
    show(node);
    const again = screen.getByRole('link', {name: 'The properties of Node again'});
    expect(again.getAttribute('href')).toBe('#body-schema');
    again.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('group', {name: 'Node'}));
    await userEvent.tab();
    expect(lineOf('next.label').contains(document.activeElement)).toBe(true);
    expect(lineOf('next.label').id).toBe('body-next.label');
    expect(screen.getByRole('link', {name: 'The properties of Node again'})).toBeTruthy();
  });

  it('counts properties only where each line is one', () => {
    show(
      object({
        counted: object({a: object({b: object({c: string})}), d: string, e: string}),
        named: {
          types: ['object'],
          patternProperties: [{name: '^x-', required: false, schema: string}],
        },
        row: {types: ['array'], tuple: [string], rest: {types: ['integer']}},
        tags: {types: ['array'], items: string, contains: {schema: {...string, const: '"main"'}}},
      }),
    );
    expect(lineOf('counted').textContent).toContain('3 properties');
    expect(lineOf('named').textContent).toContain('PropertiesProperties that match ^x-');
    expect(lineOf('row').textContent).toContain('ItemsItem 1 string');
    expect(within(lineOf('tags')).queryByRole('group')).toBeNull();
  });
  it('links to the page of a shared schema', () => {
    const data = {
      prose: {},
      untranslatedTexts: [],
      schemaLinks: {Batch: '/api/schemas/batch'},
      operationLinks: {},
    };
    render(
      <ReferenceContext value={data}>
        <SchemaTree
          id="body"
          node={object({batch: {types: ['object'], name: 'Batch', elsewhere: true}})}
        />
      </ReferenceContext>,
    );
    for (const link of screen.getAllByRole('link', {name: 'Batch'}))
      expect(link.getAttribute('href')).toBe('/api/schemas/batch');
  });

  it('is whole in the HTML of the server', () => {
    const html = renderToStaticMarkup(
      <SchemaTree id="body" node={object({a: object({b: object({c: string})})})} />,
    );
    expect(html).toContain('id="body-a.b.c"');
  });
});
