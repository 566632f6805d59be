import {expect, it} from 'vitest';
import {createStore} from './store.ts';

const add = (store: ReturnType<typeof createStore>, path: string, id: string, text = ''): void =>
  store.open(path).set({id, value: {text}});
const ids = (store: ReturnType<typeof createStore>, path: string): string[] =>
  store
    .open(path)
    .list()
    .map(({id}) => id);

it('removes the oldest item of a full collection', () => {
  const store = createStore({itemsPerCollection: 2});
  for (const id of ['1', '2', '3']) add(store, '/things', id);
  expect(ids(store, '/things')).toEqual(['2', '3']);
});

it('removes the collection that was changed longest ago when there are too many', () => {
  const store = createStore({collections: 2});
  for (const path of ['/a', '/b', '/c']) add(store, path, '1');
  expect([store.find('/a'), ids(store, '/b'), ids(store, '/c')]).toEqual([undefined, ['1'], ['1']]);
});

it('removes the oldest items when all of them are too long, but never the newest', () => {
  const store = createStore({characters: 100});
  add(store, '/a', '1', 'x'.repeat(40));
  add(store, '/a', '2', 'x'.repeat(40));
  add(store, '/b', '3', 'x'.repeat(200));
  expect([ids(store, '/a'), ids(store, '/b')]).toEqual([[], ['3']]);
});

it('keeps an item that changes in its place', () => {
  const store = createStore();
  for (const id of ['1', '2', '1']) add(store, '/things', id);
  expect(ids(store, '/things')).toEqual(['1', '2']);
});

it('removes what lies below a path, and nothing beside it', () => {
  const store = createStore();
  for (const path of ['/things/1/parts', '/things/1/parts/2/screws', '/things/10/parts'])
    add(store, path, '1');
  store.removeBelow('/things/1');
  expect(Object.keys(store.export().collections)).toEqual(['/things/10/parts']);
});

it('returns its whole content as JSON, and takes it back', () => {
  const store = createStore();
  add(store, '/things', '1');
  add(store, '/things', '2');
  store.open('/things').remove('1');
  store.open('/things').nextNumber();
  const copy = createStore();
  copy.import(JSON.parse(JSON.stringify(store.export())));
  expect(copy.export()).toEqual(store.export());
  expect(copy.open('/things').wasRemoved('1')).toBe(true);
});

it.each([null, {}, {version: 2, collections: {}}, {version: 1, collections: {'/a': {items: [1]}}}])(
  'refuses a state that it did not return: %j',
  (state) => {
    const store = createStore();
    add(store, '/things', '1');
    expect(() => store.import(state)).toThrow('Import what "export" returned.');
    expect(ids(store, '/things')).toEqual(['1']);
  },
);
