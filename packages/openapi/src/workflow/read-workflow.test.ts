import {describe, expect, it} from 'vitest';
import type {Json, JsonObject} from '../operation/types.ts';
import {readWorkflow, workflowIds} from './read-workflow.ts';

const STEP: JsonObject = {stepId: 'one', operationId: 'listPets'};
const workflow = (change: JsonObject = {}): JsonObject => ({
  arazzo: '1.0.1',
  workflows: [{workflowId: 'w', steps: [STEP], ...change}],
});
const withStep = (change: JsonObject): JsonObject => workflow({steps: [{...STEP, ...change}]});
const readStep = (change: JsonObject) => readWorkflow(withStep(change), 'w').steps[0];

describe('a workflow', () => {
  it('is listed by its id, in the order of the document', () => {
    expect(
      workflowIds({
        arazzo: '1.0.1',
        workflows: [{workflowId: 'b'}, {summary: 'nameless'}, {workflowId: 'a'}],
      }),
    ).toEqual(['b', 'a']);
  });

  it('has its inputs with defaults, credentials and shared names', () => {
    const properties = {
      a: {description: 'A', default: 5, 'x-value': 'AA'},
      b: {format: 'password'},
    };
    expect(
      readWorkflow(workflow({inputs: {type: 'object', required: ['b'], properties}}), 'w').inputs,
    ).toEqual([
      {name: 'a', description: 'A', required: false, secret: false, default: '5', shared: 'AA'},
      {name: 'b', description: '', required: true, secret: true},
    ]);
  });

  it('lends its parameters to its steps, whose own go before', () => {
    const parameters = [
      {name: 'x', in: 'header', value: '1'},
      {name: 'y', in: 'query', value: '2'},
    ];
    const steps = [{...STEP, parameters: [{name: 'y', in: 'query', value: '3'}]}];
    expect(readWorkflow(workflow({parameters, steps}), 'w').steps[0]?.parameters).toEqual([
      parameters[0],
      {name: 'y', in: 'query', value: '3'},
    ]);
  });

  it.each<[JsonObject, string]>([
    [{arazzo: '2.0.0', workflows: []}, '/arazzo: this is not an Arazzo 1.0 document.'],
    [
      {arazzo: '1.0.1', workflows: [{workflowId: 'other'}]},
      '/workflows: the workflow "w" does not exist. Use one of other.',
    ],
    [workflow({steps: []}), '/workflows/0/steps: the workflow has no steps.'],
    [workflow({steps: [STEP, STEP]}), '/workflows/0/steps/1/stepId: there are two steps "one".'],
    [workflow({dependsOn: ['v']}), '/workflows/0/dependsOn: "dependsOn" is not supported.'],
    [
      workflow({outputs: {a: 'text'}}),
      '/workflows/0/outputs/a: an output must be a runtime expression.',
    ],
  ])('is refused with the place and the mistake: %#', (document, message) => {
    expect(() => readWorkflow(document, 'w')).toThrow(message);
  });
});

describe('a step', () => {
  it('has its id for a title where it has none, and an operation without the name of its source', () => {
    expect(readStep({operationId: '$sourceDescriptions.pets.listPets'})).toMatchObject({
      title: 'one',
      operation: 'listPets',
    });
  });

  it('has criteria of three kinds', () => {
    const jsonpath = {context: '$response.body', type: 'jsonpath', condition: '$.a'};
    expect(
      readStep({successCriteria: [{condition: '$statusCode == 200'}, jsonpath]})?.criteria,
    ).toEqual([{type: 'simple', condition: '$statusCode == 200'}, jsonpath]);
  });

  it('is tried again once at once, unless it says otherwise', () => {
    expect(readStep({onFailure: [{name: 'again', type: 'retry'}]})?.retry).toEqual({
      after: 0,
      limit: 1,
      when: [],
      unless: [],
    });
  });

  it('is not tried again after the actions that stand before', () => {
    const criteria = [{type: 'simple', condition: '$statusCode == 404'}];
    const onFailure: Json = [
      {name: 'gone', type: 'end', criteria},
      {name: 'again', type: 'retry', retryAfter: 0.5, retryLimit: 3},
      {name: 'late', type: 'end'},
    ];
    expect(readStep({onFailure})?.retry).toEqual({
      after: 0.5,
      limit: 3,
      when: [],
      unless: [{name: 'gone', criteria}],
    });
  });

  it.each<[JsonObject, string]>([
    [{operationId: ''}, '/operationId: "operationId" is missing.'],
    [{workflowId: 'v'}, '/workflowId: "workflowId" is not supported.'],
    [{onSuccess: []}, '/onSuccess: "onSuccess" is not supported.'],
    [{parameters: {}}, '/parameters: this must be a list.'],
    [{parameters: ['x']}, '/parameters/0: this must be an object.'],
    [
      {parameters: [{reference: '$components.parameters.a'}]},
      '/parameters/0: references to "components" are not supported.',
    ],
    [
      {parameters: [{name: 'x', value: '1'}]},
      '/parameters/0/in: this parameter has no valid "in".',
    ],
    [{parameters: [{name: 'x', in: 'query'}]}, '/parameters/0/value: "value" is missing.'],
    [{requestBody: {}}, '/requestBody: this request body has no payload.'],
    [
      {requestBody: {payload: 1, replacements: []}},
      '/requestBody/replacements: "replacements" is not supported.',
    ],
    [
      {successCriteria: [{condition: '/a', type: 'xpath', context: '$response.body'}]},
      '/successCriteria/0/type: the type "xpath" is not supported.',
    ],
    [
      {successCriteria: [{condition: '$.a', type: 'jsonpath'}]},
      '/successCriteria/0/context: "context" is missing.',
    ],
    [
      {onFailure: [{name: 'a', type: 'goto'}]},
      '/onFailure/0/type: the type "goto" is not supported.',
    ],
    [
      {onFailure: [{name: 'a', type: 'retry', retryLimit: -1}]},
      '/onFailure/0/retryLimit: this must be a number of at least 0.',
    ],
    [
      {
        onFailure: [
          {name: 'a', type: 'retry'},
          {name: 'b', type: 'retry'},
        ],
      },
      '/onFailure/1: a step can have only one action of type "retry".',
    ],
  ])('is refused with the place and the mistake: %#', (change, message) => {
    expect(() => readStep(change)).toThrow(`/workflows/0/steps/0${message}`);
  });
});
