// @vitest-environment jsdom
import type {SchemaNode} from '@batchwise/openapi/reference';
import {cleanup, screen, within} from '@testing-library/react';
import {afterEach, describe, expect, it} from 'vitest';
import {lineOf, object, show, string} from './fixture.tsx';

afterEach(cleanup);
describe('the line of a property', () => {
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
});
