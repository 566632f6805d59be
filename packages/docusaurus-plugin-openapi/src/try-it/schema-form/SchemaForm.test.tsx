// @vitest-environment jsdom
import {screen, within} from '@testing-library/react';
import {useState, type ReactNode} from 'react';
import {describe, expect, it} from 'vitest';
import type {Schema} from '@batchwise/openapi/operation';
import {operation} from '../../../../openapi/tests/operation-fixture.ts';
import {renderInExample} from '../state/fixture.tsx';
import {loadValidator} from '../validation/loadValidator.ts';
import {SchemaForm} from './SchemaForm.tsx';

const definitions: Record<string, Schema> = {
  Card: {
    type: 'object',
    required: ['kind', 'number'],
    properties: {kind: {const: 'card'}, number: {type: 'string', default: '4111'}},
  },
  Iban: {
    type: 'object',
    required: ['kind', 'iban'],
    properties: {kind: {const: 'iban'}, iban: {type: 'string', default: 'NL91'}},
  },
  Node: {
    type: 'object',
    properties: {name: {type: 'string'}, child: {$ref: '#/$defs/Node'}},
  },
};

function StatefulForm({schema, text: initial}: {schema: Schema; text: string}): ReactNode {
  const [text, setText] = useState(initial);
  return (
    <>
      <SchemaForm
        id="schema"
        path=""
        schemaPath=""
        schema={schema}
        definitions={definitions}
        text={text}
        required
        onChange={setText}
      />
      <output>{text}</output>
    </>
  );
}

const renderForm = (schema: Schema, text: string) =>
  renderInExample(<StatefulForm schema={schema} text={text} />, operation());

const value = (): unknown => JSON.parse(screen.getByRole('status').textContent);

describe('the schema form', () => {
  it('edits the properties of an object, and removes one that is emptied', async () => {
    const user = renderForm(
      {
        type: 'object',
        required: ['name'],
        properties: {name: {type: 'string'}, age: {type: 'integer'}},
      },
      '{"name": "Ada", "age": 36}',
    );
    await user.type(screen.getByRole('textbox', {name: 'name'}), ' L');
    await user.clear(screen.getByRole('textbox', {name: 'age optional'}));
    expect(value()).toEqual({name: 'Ada L'});
  });

  it('keeps what is no number yet in the field, and shows the problem once it is left', async () => {
    // A page loads it, with the texts of problems, at the first input.
    await loadValidator();
    const user = renderForm({type: 'object', properties: {age: {type: 'integer'}}}, '{"age": 36}');
    const age = screen.getByRole<HTMLInputElement>('textbox', {name: 'age optional'});
    await user.clear(age);
    await user.type(age, '3x');
    expect(age.value).toBe('3x');
    expect(value()).toEqual({age: 3});
    await user.tab();
    expect(screen.getByText('This is not valid JSON.')).toBeTruthy();
  });

  it('adds and removes items of a list', async () => {
    const items: Schema = {type: 'object', properties: {id: {type: 'string', default: 'new'}}};
    const user = renderForm({type: 'array', items}, '[{"id": "a"}, {"id": "b"}]');
    await user.click(screen.getByRole('button', {name: 'Remove 1'}));
    expect(value()).toEqual([{id: 'b'}]);
    await user.click(screen.getByRole('button', {name: 'Add item'}));
    expect(value()).toHaveLength(2);
  });

  it('adds entries to a map, and renames one when its name is left', async () => {
    const user = renderForm({type: 'object', additionalProperties: {type: 'string'}}, '{"a": "1"}');
    await user.click(screen.getByRole('button', {name: 'Add property'}));
    const [name] = screen.getAllByRole('textbox', {name: 'Name'});
    if (!name) throw new Error('The entry has no name.');
    await user.clear(name);
    await user.type(name, 'b');
    expect(value()).toHaveProperty('a', '1');
    await user.tab();
    expect(value()).toHaveProperty('b', '1');
    expect(value()).not.toHaveProperty('a');
  });

  it('offers the variants of a value, and begins the chosen one with a value that fits', async () => {
    const payment: Schema = {
      oneOf: [{$ref: '#/$defs/Card'}, {$ref: '#/$defs/Iban'}],
      discriminator: {propertyName: 'kind'},
    };
    const user = renderForm(payment, '{"kind": "card", "number": "4111"}');
    const kind = screen.getByRole('combobox', {name: 'Type'});
    expect(within(kind).getByRole<HTMLOptionElement>('option', {selected: true}).text).toBe('card');
    await user.selectOptions(kind, 'iban');
    expect(value()).toMatchObject({kind: 'iban', iban: 'NL91'});
    expect(screen.getByRole('textbox', {name: 'iban'})).toBeTruthy();
  });

  it('renders a deeper level of a recursive schema when it is opened', async () => {
    const user = renderForm({$ref: '#/$defs/Node'}, '{"name": "a"}');
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    await user.click(screen.getByText('child'));
    const [, childName] = await screen.findAllByRole('textbox', {name: 'name optional'});
    if (!childName) throw new Error('The deeper level has no field.');
    await user.type(childName, 'b');
    expect(value()).toEqual({name: 'a', child: {name: 'b'}});
  });
});
