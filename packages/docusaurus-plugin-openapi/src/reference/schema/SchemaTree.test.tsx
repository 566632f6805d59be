// @vitest-environment jsdom
import type {SchemaNode} from '@batchwise/openapi/reference';
import {cleanup, render, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {renderToStaticMarkup} from 'react-dom/server';
import {afterEach, describe, expect, it} from 'vitest';
import {ReferenceContext} from '../frame/context.ts';
import {SchemaTree} from './SchemaTree.tsx';

afterEach(cleanup);

const string: SchemaNode = {types: ['string']};
const object = (properties: Record<string, SchemaNode>): SchemaNode => ({
  types: ['object'],
  properties: Object.entries(properties).map(([name, schema]) => ({name, required: false, schema})),
});

const show = (node: SchemaNode) => render(<SchemaTree id="body" node={node} />);

/** The line of a property, by the link of which it has one. */
function lineOf(name: string): HTMLElement {
  const line = screen.getByRole('link', {name: `Link to ${name}`, hidden: true}).closest('li');
  if (!line) throw new Error(`There is no line of ${name}.`);
  return line;
}

describe('the tree of a schema', () => {
  it('shows the name, type, format, description and limits of a property', () => {
    show({
      types: ['object'],
      properties: [
        {
          name: 'limit',
          required: true,
          schema: {
            types: ['integer', 'null'],
            format: 'int64',
            description: 'How many.',
            limits: {minimum: '1', maximum: '100'},
            default: '20',
            examples: ['5'],
          },
        },
      ],
    });
    expect(lineOf('limit').textContent).toBe(
      'limit integer | nullint64 requiredHow many.1 to 100Default: 20Example: 5',
    );
    expect(lineOf('limit').id).toBe('body-limit');
  });

  it('shows the words of a pattern, or else the pattern', () => {
    show(
      object({
        id: {...string, pattern: '^[0-9a-f]{24}$', patternDescription: '24 hexadecimal digits'},
        code: {...string, pattern: '^a+$'},
      }),
    );
    expect(lineOf('id').textContent).toContain('Format: 24 hexadecimal digits');
    expect(lineOf('code').textContent).toContain('Pattern: ^a+$');
  });

  it('says that the letter case of values does not matter', () => {
    show(object({format: {...string, enum: [{value: 'csv', description: ''}], anyCase: true}}));
    expect(lineOf('format').textContent).toContain('upper or lower case');
  });

  it('lists the values of an enum, with their meanings where they have some', () => {
    show(
      object({
        format: {
          ...string,
          enum: [
            {value: 'csv', description: ''},
            {value: 'json', description: ''},
          ],
        },
        state: {...string, enum: [{value: 'active', description: 'It is ready.'}]},
      }),
    );
    const list = within(lineOf('format')).getByRole('list', {name: 'Allowed values'});
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({textContent}) => textContent),
    ).toEqual(['csv', 'json']);
    expect(within(lineOf('state')).getByRole('definition').textContent).toBe('It is ready.');
  });

  it('marks what is deprecated, read-only or write-only', () => {
    show(
      object({
        old: {...string, deprecated: true},
        id: {...string, readOnly: true},
        secret: {...string, writeOnly: true},
      }),
    );
    expect(lineOf('old').textContent).toContain('deprecated');
    expect(lineOf('id').textContent).toContain('read-only');
    expect(lineOf('secret').textContent).toContain('write-only');
  });

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

  it('folds the meanings of many values below the first level', () => {
    const state: SchemaNode = {
      ...string,
      enum: [...'abcdefghi'].map((value) => ({value, description: `Meaning of ${value}.`})),
    };
    show(object({state, batch: object({state})}));
    expect(within(lineOf('state')).queryByRole('group')).toBeNull();
    const fold = within(lineOf('batch.state')).getByRole('group');
    expect(fold).toHaveProperty('open', false);
    expect(within(fold).getByText('3 more values')).toBeTruthy();
    expect(within(lineOf('batch.state')).getAllByRole('definition')).toHaveLength(9);
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

  it('offers alternatives of which one is shown, by radio buttons that need no script', async () => {
    show({
      types: [],
      choices: [
        {
          match: 'one',
          property: 'kind',
          alternatives: [
            {name: 'Cat', value: 'cat', schema: object({lives: {types: ['integer']}})},
            {name: 'Dog', value: 'dog', schema: object({breed: string})},
          ],
        },
      ],
    });
    const group = screen.getByRole('group', {name: 'One of these, by the value of kind:'});
    const [cat, dog] = within(group).getAllByRole('radio');
    expect(cat).toHaveProperty('checked', true);
    await userEvent.click(screen.getByText('dog'));
    expect(dog).toHaveProperty('checked', true);
    expect(lineOf('dog/breed').id).toBe('body-dog/breed');
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

  it('names no type where a schema adds to one that is shown', () => {
    const required = (name: string): SchemaNode => ({
      types: [],
      properties: [{name, required: true, schema: {types: []}}],
    });
    show({
      ...object({
        a: string,
        any: {types: []},
        name: {...string, not: {types: ['string'], const: '""'}},
      }),
      not: required('b'),
      choices: [{match: 'one', alternatives: [{name: '1', schema: required('c')}]}],
    });
    expect(lineOf('any').textContent).toContain('any type');
    expect(screen.getAllByText('any type')).toHaveLength(1);
    expect(lineOf('name').textContent).toContain('Never ""');
  });

  it('repeats no alternatives that are only types', () => {
    const choice = {match: 'one' as const, alternatives: [{name: 'string', schema: string}]};
    show(object({a: {types: ['string', 'integer'], choices: [choice]}}));
    expect(lineOf('a').textContent).not.toContain('One of these');
  });

  it('names alternatives without a name by their properties', () => {
    const alternative = (name: string, ...names: string[]) => ({
      name,
      schema: object(Object.fromEntries(names.map((one) => [one, string]))),
    });
    show({
      types: ['object'],
      choices: [
        {
          match: 'any',
          alternatives: [alternative('object', 'a', 'b'), alternative('object 2', 'c')],
        },
      ],
    });
    expect(screen.getByRole('radio', {name: 'a, b'})).toBeTruthy();
    expect(screen.getByRole('radio', {name: 'c'})).toBeTruthy();
  });

  it('names an alternative by the property that it must not have', () => {
    const not = {types: [], properties: [{name: 'id', required: true, schema: {types: []}}]};
    show({
      types: ['object'],
      choices: [
        {
          match: 'one',
          alternatives: [
            {name: '1', schema: object({id: string})},
            {name: '2', schema: {types: [], not}},
          ],
        },
      ],
    });
    expect(screen.getByRole('radio', {name: 'without id'})).toBeTruthy();
  });

  it('shows the values of a discriminator at its property', () => {
    const schema = (name: string) => ({...object({method: string, [name]: string}), name});
    show({
      types: ['object'],
      choices: [
        {
          match: 'one',
          property: 'method',
          alternatives: [
            {name: 'Card', value: 'card', otherValues: ['credit'], schema: schema('Card')},
            {name: 'Transfer', value: 'transfer', schema: schema('Transfer')},
          ],
        },
      ],
    });
    const textOf = (id: string) => document.getElementById(id)?.textContent;
    expect(textOf('body-card/method')).toContain('cardcredit');
    expect(textOf('body-transfer/method')).toContain('Always "transfer"');
    expect(textOf('body-transfer/Transfer')).not.toContain('Always');
  });

  it('says which alternative stands for other values of a discriminator', () => {
    const alternative = (name: string) => ({name, schema: {...object({[name]: string}), name}});
    show({
      types: ['object'],
      choices: [
        {
          match: 'one',
          property: 'kind',
          fallback: 'Other',
          alternatives: [alternative('Meal'), alternative('Other')],
        },
      ],
    });
    expect(screen.getAllByText(/^Also for other values of/)).toHaveLength(1);
    expect(document.getElementById('body-Other/')?.textContent).toContain('and without it.');
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
