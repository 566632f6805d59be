// @vitest-environment jsdom
import {afterEach, expect, it} from 'vitest';
import {jsonBody, operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import {SERVER_KINDS} from '../servers/servers.ts';
import {serverChoice} from '../store/serverChoice.ts';
import {clearSharedValues, sharedValues} from '../store/sharedValues.ts';
import {createActions} from './actions.ts';
import {parameterId, readEarlyValues, replayEarlyValues, type EarlyValues} from './earlyInput.ts';
import {INITIAL_STATE, reduceExample} from './reducer.ts';
import {deriveExample, type Example} from './selectors.ts';
import {createSubmitter} from './submitter.ts';

const JSON_BODY = jsonBody({
  type: 'object',
  properties: {id: {type: 'integer'}, name: {type: 'string'}},
});
const OPERATION = operation({
  parameters: [
    parameter({name: 'x-sandbox-name', required: true, example: 'prod'}),
    parameter({
      name: 'a key',
      in: 'query',
      allowEmpty: true,
      examples: [{name: 'second', summary: '', text: '2'}],
    }),
  ],
  body: {
    ...JSON_BODY,
    examples: [
      {name: 'one', summary: '', text: '{"id": 1}'},
      {name: 'two', summary: '', text: '{"id": 2, "name": "b"}'},
    ],
  },
  otherBodies: [{...JSON_BODY, mediaType: 'text/csv', kind: 'text', fields: [], examples: []}],
});

afterEach(() => clearSharedValues());

/** The example after a replay. */
function after(values: EarlyValues): Example {
  const config = {
    operation: OPERATION,
    preset: {parameters: {}},
    settings: {offered: [...SERVER_KINDS], default: 'mock' as const, localUrl: '', realUrl: ''},
  };
  let state = INITIAL_STATE;
  const getExample = () =>
    deriveExample(config, state, serverChoice(config.settings), sharedValues());
  const dispatch = (action: Parameters<typeof reduceExample>[1]) => {
    state = reduceExample(state, action);
  };
  const submitter = createSubmitter({config, getState: () => state, getExample, dispatch});
  const actions = createActions({config, getExample, dispatch, submitter});
  replayEarlyValues(getExample(), actions, values);
  return getExample();
}

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

it('reads a box that was checked, and a text that was deleted', () => {
  const element = document.createElement('div');
  element.innerHTML = '<input id="x-parameter-0-empty" type="checkbox"><input id="x-a" value="1">';
  for (const input of element.querySelectorAll('input')) {
    if (input.type === 'checkbox') input.checked = true;
    else input.value = '';
  }
  expect(readEarlyValues(element, 'x')).toEqual({'parameter-0-empty': 'on', a: ''});
});

it('assigns values to parameters, whatever their names', () => {
  expect(parameterId(OPERATION, 'a key')).toBe('parameter-1');
  expect(after({'parameter-0': 'dev', 'parameter-1': 'x'}).values.parameters).toMatchObject({
    'x-sandbox-name': 'dev',
    'a key': 'x',
  });
});

it('keeps a required value empty when it was deleted', () => {
  expect(after({'parameter-0': ''}).values.parameters['x-sandbox-name']).toBe('');
});

it('takes the chosen example of a parameter, and one that is sent empty', () => {
  expect(after({'parameter-1-example': 'second'}).values.parameters['a key']).toBe('2');
  expect(after({'parameter-1-empty': 'on'}).values.empty).toEqual(['a key']);
});

it('chooses the server', () => {
  expect(after({server: 'own'}).server).toBe('own');
});

it('writes the fields of the body into the example, unless the body was typed as a whole', () => {
  expect(after({'field-0': '2'}).values.body).toBe('{"id": 2}');
  expect(after({'body-example': 'two', 'field-0': '3'}).values.body).toBe('{"id": 3, "name": "b"}');
  expect(after({'field-0': '2', body: '{"id": 3}'}).values.body).toBe('{"id": 3}');
  expect(after({}).values.body).toBe('{"id": 1}');
});

it('leaves fields with their media type, and takes a whole text to the chosen one', () => {
  const {body, values, input} = after({'media-type': 'text/csv', 'field-0': '2', body: 'a,b'});
  expect(body?.mediaType).toBe('text/csv');
  expect(values.body).toBe('a,b');
  expect(input.otherBodies?.['application/json']?.body).toBe('{"id": 2}');
});
