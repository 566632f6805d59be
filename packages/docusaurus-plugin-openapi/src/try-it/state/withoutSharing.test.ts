import {expect, it} from 'vitest';
import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {deriveExample} from './selectors.ts';
import {EMPTY_INPUT} from './types.ts';
import {withoutSharing} from './withoutSharing.ts';

const parameter = (name: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  secret: false,
  description: '',
  schema: {type: 'string'},
  kind: 'string',
  placeholder: '',
  shared: name.toUpperCase(),
});

const OPERATION: Operation = {
  id: 'getTool',
  method: 'GET',
  path: '/sheds/{shedId}/tools/{toolId}',
  summary: '',
  description: '',
  server: 'https://toolshed.example',
  accept: '*/*',
  parameters: [parameter('shedId'), parameter('toolId')],
  responses: [],
};

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
