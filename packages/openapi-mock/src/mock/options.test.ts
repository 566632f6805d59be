import {expect, it} from 'vitest';
import {document} from '../../tests/fixture.ts';
import {createMock} from './create-mock.ts';
import type {MockOptions} from './options.ts';

it.each<[string, object, string]>([
  ['an unknown option', {sate: false}, 'The mock has no option "sate". Did you mean "state"?'],
  [
    'a state that is no truth value',
    {state: 'no'},
    'The option "state" of the mock is "no". Give true or false.',
  ],
  [
    'a seed that is no object',
    {seed: []},
    'The option "seed" of the mock is []. Give items by path',
  ],
  [
    'a seed of an unknown collection',
    {seed: {'/crate': []}},
    'no such collection. The nearest are: /crates',
  ],
  [
    'items that are no objects',
    {seed: {'/crates': [1]}},
    'The option "seed["/crates"]" of the mock is [1]. Use an array of objects.',
  ],
  [
    'an item of a seed whose value has the wrong type',
    {seed: {'/crates': [{id: 1, name: 'Lamps'}, {name: 7}]}},
    'in "/crates", item 1, /name must be of type string.',
  ],
  [
    'an item of a seed with an id of the wrong type',
    {seed: {'/crates': [{id: 'seven'}]}},
    'in "/crates", item 0, /id must be of type integer.',
  ],
  [
    'a handler of an unknown operation',
    {handlers: {getCrates: () => ({})}},
    'The nearest are: getCrate',
  ],
  [
    'a handler that is no function',
    {handlers: {getCrate: {}}},
    'The option "handlers.getCrate" of the mock is {}. Use a function',
  ],
  ['an unknown check', {checks: {bodies: true}}, 'Did you mean "checks.body"?'],
  [
    'an origin with a path',
    {cors: 'https://docs.example/a'},
    'The option "cors" of the mock is "https://docs.example/a".',
  ],
  ['a prefix without a slash', {prefix: 'trains'}, 'Use a path such as "/trains".'],
  [
    'a limit of nothing',
    {limits: {bodyBytes: 0}},
    'The option "limits.bodyBytes" of the mock is 0.',
  ],
  ['a clock that is no function', {now: 1}, 'The option "now" of the mock is 1. Use a function'],
  ['a store of another kind', {store: {}}, 'Give what "createStore()" returns.'],
])('refuses %s, and says how to fix it', (_, options, message) => {
  expect(() => createMock(document, options as MockOptions)).toThrow(message);
});

it('takes a module whose other exports are no functions', () => {
  expect(() => createMock(document, {handlers: {NAME: 'crates'}} as object)).not.toThrow();
});
