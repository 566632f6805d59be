// @vitest-environment jsdom
import {expect, it} from 'vitest';

import {jsonBody, operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import {earlyInput, parameterId, readEarlyValues} from './earlyInput.ts';

const OPERATION = operation({
  parameters: [
    parameter({name: 'x-sandbox-name', required: true}),
    parameter({name: 'a key', in: 'query'}),
    parameter({name: 'Authorization', credential: 'basic', secret: true}),
  ],
  body: {
    ...jsonBody({type: 'object', properties: {id: {type: 'integer'}, name: {type: 'string'}}}),
    examples: [{name: 'one', summary: '', text: '{"id": 1}'}],
  },
});
const SOURCES = {
  operation: OPERATION,
  preset: {parameters: {}},
  server: 'mock' as const,
  shared: {},
};

it('reads the controls that the reader has changed, and no others', () => {
  const element = document.createElement('div');
  element.innerHTML = `
    <input id="x-parameter-0" value="prod">
    <textarea id="x-body">{}</textarea>
    <select id="x-server"><option selected>mock</option><option>own</option></select>`;
  expect(readEarlyValues(element, 'x')).toEqual({});
  for (const [id, value] of [
    ['x-parameter-0', 'dev'],
    ['x-server', 'own'],
  ] as const) {
    const control = element.querySelector<HTMLInputElement>(`#${id}`);
    if (control) control.value = value;
  }
  expect(readEarlyValues(element, 'x')).toEqual({'parameter-0': 'dev', server: 'own'});
});

it('assigns values to parameters, whatever their names', () => {
  expect(parameterId(OPERATION, 'a key')).toBe('parameter-1');
  expect(earlyInput(SOURCES, {'parameter-0': 'dev', 'parameter-1': 'x'})).toMatchObject({
    parameters: {'x-sandbox-name': 'dev', 'a key': 'x'},
  });
});

it('joins user and password', () => {
  expect(earlyInput(SOURCES, {'parameter-2-password': 'secret'}).parameters).toEqual({
    Authorization: ':secret',
  });
});

it('writes the fields of the body into the example, unless the body was typed as a whole', () => {
  expect(earlyInput(SOURCES, {'field-0': '2'}).body).toBe('{"id": 2}');
  expect(earlyInput(SOURCES, {'field-0': '2', body: '{"id": 3}'}).body).toBe('{"id": 3}');
  expect(earlyInput(SOURCES, {}).body).toBeUndefined();
});
