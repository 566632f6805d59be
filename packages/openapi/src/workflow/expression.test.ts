import {describe, expect, it} from 'vitest';
import type {Criterion} from './types.ts';
import {areMet, evaluate, fill, firstUnmet, isMet, type Scope} from './expression.ts';

const scope: Scope = {
  inputs: {dataset: 'd1', count: '3', 'x-name': 'Ada', empty: '', quoted: "it's"},
  steps: {create: {batchId: 'b1', whole: {list: [{a: 1}]}, 'with.dot': 2}},
  response: {
    status: 201,
    headers: [
      ['Content-Type', 'application/json'],
      ['X-Rate', '5'],
    ],
    body: {id: 'x', 'a/b': [10, 20], none: null, '': 0},
  },
};

describe('a runtime expression', () => {
  it.each([
    ['$statusCode', 201],
    ['$response.header.x-rate', '5'],
    ['$response.header.X-Missing', undefined],
    ['$response.body', scope.response?.body],
    ['$response.body#', scope.response?.body],
    ['$response.body#/id', 'x'],
    ['$response.body#/a~1b/1', 20],
    ['$response.body#/', 0],
    ['$response.body#/none', null],
    ['$response.body#/nothing', undefined],
    ['$response.body#/constructor', undefined],
    ['$inputs.dataset', 'd1'],
    ['$inputs.x-name', 'Ada'],
    ['$steps.create.outputs.batchId', 'b1'],
    ['$steps.create.outputs.with.dot', 2],
    ['$steps.create.outputs.whole#/list/0/a', 1],
  ])('%s gives its value, with its type', (expression, value) => {
    expect(evaluate(expression, scope)).toEqual(value);
  });

  it.each([
    ['$response.status', 'The runtime expression "$response.status" is not valid. Use $statusCode'],
    ['$url', '"$url" is not valid'],
    ['$response.body.id', '"$response.body.id" is not valid'],
    ['statusCode', '"statusCode" is not valid'],
    ['$inputs.other', 'Inputs of the workflow: dataset, count, x-name, empty, quoted.'],
    ['$inputs.constructor', '"$inputs.constructor" is not valid'],
    ['$steps.create.batchId', '"$steps.create.batchId" is not valid. Use'],
    [
      '$steps.later.outputs.a',
      'The step "later" does not run before this step. Earlier steps: create.',
    ],
    ['$steps.create.outputs.other', 'Outputs of the step "create": batchId, whole, with.dot.'],
  ])('%s is refused by its name', (expression, message) => {
    expect(() => evaluate(expression, scope)).toThrow(message);
  });

  it('cannot speak of an answer before there is one', () => {
    expect(() => evaluate('$statusCode', {inputs: {}, steps: {}})).toThrow(
      '"$statusCode" is not valid. There is no response yet',
    );
  });
});

describe('a value with expressions', () => {
  it('keeps types where a text is an expression as a whole, and is text where it is embedded', () => {
    const value = {
      id: '$steps.create.outputs.whole',
      list: ['Bearer {$inputs.dataset}, {$statusCode}', 5, null],
      plain: '{"id":1} {x} $',
    };
    expect(fill(value, scope)).toEqual({
      id: {list: [{a: 1}]},
      list: ['Bearer d1, 201', 5, null],
      plain: '{"id":1} {x} $',
    });
  });

  it('is not read twice: what an expression gives is no expression', () => {
    expect(fill('{$inputs.a}', {inputs: {a: '{$inputs.a}$&'}, steps: {}})).toBe('{$inputs.a}$&');
  });
});

describe('a simple condition', () => {
  it.each([
    ['$statusCode == 201', true],
    ['$statusCode==201', true],
    ['$statusCode != 201', false],
    ['$statusCode == 200 || $statusCode == 201', true],
    ["$statusCode == 201 && $inputs.dataset == 'd2'", false],
    ['true || false && false', true],
    ['(true || false) && false', false],
    ['$statusCode >= 200 && $statusCode < 300', true],
    ['$statusCode > 201', false],
    ['$statusCode <= 200', false],
    ['$statusCode <= 201', true],
    ['$statusCode >= 202', false],
    ['0', false],
    ["''", false],
    ['!($statusCode == 200)', true],
    ['!true', false],
    ['!!true', true],
    ["$inputs.dataset == 'D1'", true],
    ["$inputs.x-name < 'b'", true],
    ["$inputs.quoted == 'it''s'", true],
    ['$inputs.count == 3', true],
    ['$response.header.X-Rate > 4.5', true],
    ["'3.0' == '3'", false],
    ['$response.body#/none == null', true],
    ['$response.body#/nothing == null', true],
    ['$response.body#/nothing < 1', false],
    ['$response.body#/a~1b/0 == 10', true],
    ['-1e2 == -100', true],
    ['true == 1', false],
    ['$inputs.empty', false],
    ['$inputs.dataset', true],
    ['null', false],
  ])('%s is %s', async (condition, result) => {
    expect(await isMet({type: 'simple', condition}, scope)).toBe(result);
  });

  it.each([
    ['', 'at its end'],
    ['$statusCode ==', 'at its end'],
    ['$statusCode = 200', 'at "= 200"'],
    ['$statusCode == 200 200', 'at "200"'],
    ['($statusCode == 200', 'at its end'],
    ['$statusCode == 200)', 'at ")"'],
    ['$statusCode === 200', 'at "= 200"'],
    ["$inputs.dataset == 'open", 'at "\'open"'],
    ['$inputs.dataset == "d1"', 'at ""d1""'],
    ['1 < 2 < 3', 'at "< 3"'],
    ['truely', 'at "truely"'],
    ['12px', 'at "12px"'],
  ])('%s is refused where it cannot be read', async (condition, place) => {
    await expect(isMet({type: 'simple', condition}, scope)).rejects.toThrow(
      `The condition "${condition}" is not valid ${place}`,
    );
  });

  it('is read to its end even when the outcome is known before', async () => {
    await expect(isMet({type: 'simple', condition: 'true || $nonsense'}, scope)).rejects.toThrow(
      '"$nonsense" is not valid',
    );
  });
});

describe('other criteria', () => {
  const regex = (condition: string): Criterion => ({
    type: 'regex',
    context: '$statusCode',
    condition,
  });
  const jsonpath = (condition: string, context = '$response.body'): Criterion => ({
    type: 'jsonpath',
    context,
    condition,
  });

  it('test text against a pattern', async () => {
    expect(await isMet(regex('^2\\d\\d$'), scope)).toBe(true);
    expect(await isMet(regex('^200$'), scope)).toBe(false);
  });

  it('ask whether a JSONPath selects anything', async () => {
    expect(await isMet(jsonpath("$[?@ == 'x' || @ == 'y']"), scope)).toBe(true);
    expect(await isMet(jsonpath("$[?@ == 'z']"), scope)).toBe(false);
    expect(await isMet(jsonpath('$.none'), scope)).toBe(true);
    expect(await isMet(jsonpath('$.*', '$response.body#/nothing'), scope)).toBe(false);
    expect(await isMet(jsonpath('$.*', '$response.header.x-rate'), scope)).toBe(false);
  });

  it('have to hold all; none at all do', async () => {
    expect(await areMet([], scope)).toBe(true);
    expect(await areMet([regex('1'), regex('9')], scope)).toBe(false);
    expect(await firstUnmet([regex('1'), regex('8'), regex('9')], scope)).toEqual(regex('8'));
  });
});
