import type * as ValidatorModule from './validator.ts';
import {createStore, useStore} from '../store/createStore.ts';

type Validator = typeof ValidatorModule;

const store = createStore<Validator | undefined>(() => undefined);

/** Loads the validator. This is the only place that imports it, since the bundler writes a chunk for each place. */
export async function loadValidator(): Promise<Validator> {
  const validator = store.get() ?? (await import('./validator.ts'));
  store.set(validator);
  return validator;
}

/** Loads the validator; undefined without a connection, when only the server reports what is wrong. */
export const tryLoadValidator = (): Promise<Validator | undefined> =>
  loadValidator().catch(() => undefined);

/** The validator; undefined as long as it is not loaded. */
export const useValidator = (): Validator | undefined => useStore(store, undefined);
