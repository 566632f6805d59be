import {expect, it} from 'vitest';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import {deriveExample} from './selectors.ts';
import {EMPTY_INPUT} from './types.ts';
import {withoutSharing} from './withoutSharing.ts';

const OPERATION = operation({
  id: 'getTool',
  path: '/sheds/{shedId}/tools/{toolId}',
  server: 'https://toolshed.example',
  parameters: ['shedId', 'toolId'].map((name) =>
    parameter({name, in: 'path', required: true, shared: name.toUpperCase()}),
  ),
});

it('a value that the page presets wins over one from another example, which the others still use', () => {
  const preset = {parameters: {toolId: '999'}};
  const {request} = deriveExample(
    {
      operation: withoutSharing(OPERATION, preset),
      preset,
      settings: {offered: ['mock'], default: 'mock', localUrl: '', realUrl: ''},
    },
    {input: EMPTY_INPUT},
    {server: 'mock', ownUrl: ''},
    {SHEDID: {text: '7'}, TOOLID: {text: '1'}},
  );
  expect(request.url).toBe('https://toolshed.example/sheds/7/tools/999');
});

it('a value that the page presets is the example of its parameter, and the others keep theirs', () => {
  const {parameters} = withoutSharing(OPERATION, {parameters: {toolId: '999'}});
  expect(parameters.map(({name, example, shared}) => [name, example, shared])).toEqual([
    ['shedId', undefined, 'SHEDID'],
    ['toolId', '999', undefined],
  ]);
});
