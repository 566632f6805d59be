import {expect, it} from 'vitest';
import {operation} from '../../../openapi/tests/operation-fixture.ts';
import type {Step} from '@batchwise/openapi/workflow';
import {workflowNodes} from './workflow-nodes.ts';

const step = (id: string, title: string): Step => ({
  id,
  title,
  description: '',
  operation: 'make',
  parameters: [],
  criteria: [],
  outputs: {},
});

it('the headings of steps are numbered, and their anchors are not', () => {
  const steps = [step('add', 'Add the tool'), step('lend', 'Lend the tool')];
  const nodes = workflowNodes(
    {id: 'w', summary: '', description: '', inputs: [], steps, outputs: {}},
    (id) => operation({id}),
  );
  expect(nodes.filter(({type}) => type === 'heading')).toMatchObject([
    {data: {hProperties: {id: 'step-add'}}, children: [{value: '1. Add the tool'}]},
    {data: {hProperties: {id: 'step-lend'}}, children: [{value: '2. Lend the tool'}]},
  ]);
});
