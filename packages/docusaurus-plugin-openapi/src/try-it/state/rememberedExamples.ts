import type {Received} from '../servers/sendRequest.ts';
import type {ExampleState, Preset} from './types.ts';

type Remembered = Partial<Pick<ExampleState, 'input' | 'outcome'>>;

/** Examples of pages that the reader has left within the site. In memory only, since input may hold secrets. */
const examples = new Map<string, Remembered>();

/** Identifies an example within the site. */
export function exampleKey(operation: string, preset: Preset): string {
  const page = typeof window === 'undefined' ? '' : window.location.pathname;
  return JSON.stringify([page, operation, preset]);
}

export const recallExample = (key: string): Remembered | undefined => examples.get(key);

export function rememberExample(key: string, {input, outcome}: ExampleState): void {
  examples.set(key, {input, outcome});
}

/** Remembers an outcome that another part of the page has received for an example. */
export function rememberOutcome(key: string, outcome: Received): void {
  examples.set(key, {...examples.get(key), outcome});
}

/** Forgets all of an example. */
export function forgetExample(key: string): void {
  examples.delete(key);
}

/** Forgets the response of an example, but not its input. */
export function forgetOutcome(key: string): void {
  const remembered = examples.get(key);
  if (remembered) examples.set(key, {...remembered, outcome: undefined});
}
