import {expect, it, vi} from 'vitest';
import {createStore} from './createStore.ts';

it('reads the initial value once, when it is first asked for', () => {
  const initial = vi.fn(() => ({count: 1}));
  const store = createStore(initial);
  expect(initial).not.toHaveBeenCalled();
  expect(store.get()).toBe(store.get());
  expect(initial).toHaveBeenCalledOnce();
});

it('notifies its subscribers of each new value, and of no other', () => {
  const store = createStore(() => 1);
  const listener = vi.fn();
  const unsubscribe = store.subscribe(listener);
  store.set(2);
  store.set(2);
  expect(listener).toHaveBeenCalledOnce();
  expect(store.get()).toBe(2);
  unsubscribe();
  store.set(3);
  expect(listener).toHaveBeenCalledOnce();
});
