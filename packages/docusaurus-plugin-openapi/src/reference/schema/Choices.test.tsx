// @vitest-environment jsdom
import {cleanup, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, describe, expect, it} from 'vitest';
import {lineOf, object, show, string} from './fixture.tsx';

afterEach(cleanup);
describe('the alternatives of a schema', () => {
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
});
