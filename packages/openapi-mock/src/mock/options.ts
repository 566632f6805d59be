import {isObject, type JsonObject} from '@batchwise/openapi/json';
import type {Schema} from '@batchwise/openapi/operation';
import {checkValue} from '@batchwise/openapi/validate';
import {describeViolation} from '../http/violation.ts';
import type {Seed} from '../state/collections.ts';
import {nearest} from '../route/nearest.ts';
import type {Api} from '../route/api.ts';
import {createPlaces} from '../state/places.ts';
import {createResources} from '../state/resources.ts';
import type {Store} from '../state/store.ts';
import type {BodyLimits} from '../request/body.ts';
import type {FaultHandler, Handler, Handlers, Setup} from './handlers.ts';

/** The parts of a request that are checked before it is handled. */
export type Checks = {credentials: boolean; parameters: boolean; body: boolean};

export type Limits = BodyLimits & {
  /** The longest URL. */
  urlCharacters: number;
};

export type MockOptions = {
  /** Whether items are created, found, changed and removed by convention; true by default. */
  state?: boolean;
  /** The items that collections begin with, by path: `{"/things": [{"id": 1}]}`. */
  seed?: Seed;
  /** Keeps the state. By default a new store in memory. */
  store?: Store;
  /** Functions by operation id, which replace the default behaviour; such as a module. Its default export is the setup. */
  handlers?: Handlers;
  /** Which checks are made; all by default. */
  checks?: boolean | Partial<Checks>;
  /** Responds to faults in another way than the description. */
  onFault?: FaultHandler;
  /** Origins that may call besides those of this machine; `*` for all. */
  cors?: string | readonly string[];
  /** Stands before all paths: `/trains`. */
  prefix?: string;
  limits?: Partial<Limits>;
  /** The clock of the handlers, in Unix milliseconds. */
  now?: () => number;
  /** Called with unexpected errors; the caller gets a 500. */
  onError?: (error: unknown) => void;
};

const NAMES = [
  'state',
  'seed',
  'store',
  'handlers',
  'checks',
  'onFault',
  'cors',
  'prefix',
  'limits',
  'now',
  'onError',
];
const CHECKS = ['credentials', 'parameters', 'body'] as const;
const LIMITS = ['bodyBytes', 'fileBytes', 'urlCharacters'] as const;

/** A mock that cannot start. The message names the option or the place, the bad value and the fix. */
export class MockError extends Error {}

/** The functions by operation id, and the setup. */
export function splitHandlers(handlers: Handlers): {
  setup: Setup | undefined;
  named: Readonly<Record<string, Handler | undefined>>;
} {
  const {default: setup, ...named} = handlers;
  return {setup, named: named as Record<string, Handler>};
}

function show(value: unknown): string {
  const text = typeof value === 'function' ? 'a function' : JSON.stringify(value);
  return (text ?? String(value)).slice(0, 80);
}

function reject(option: string, value: unknown, fix: string): never {
  throw new MockError(`The option "${option}" of the mock is ${show(value)}. ${fix}`);
}

export function checkNames(options: object, names: readonly string[], owner: string): void {
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    const [near = ''] = nearest(name, names, 1);
    throw new MockError(
      `The mock has no option "${owner}${name}". Did you mean "${owner}${near}"? There are: ${names.join(', ')}.`,
    );
  }
}

/** Accepts a module, too: exports that are no functions do not matter unless they name an operation. */
function checkHandlers(handlers: Handlers, api: Api): void {
  const ids = api.endpoints.map(({id}) => id);
  const {setup, named} = splitHandlers(handlers);
  if (setup !== undefined && typeof setup !== 'function')
    reject('handlers.default', setup, 'Use a setup: ({document, now, saved}) => ({state}).');
  for (const [id, handler] of Object.entries(named)) {
    const isFunction = typeof handler === 'function';
    if (ids.includes(id) && !isFunction && handler !== undefined)
      reject(`handlers.${id}`, handler, 'Use a function: (request, context) => response.');
    if (!isFunction || ids.includes(id)) continue;
    const near = nearest(id, ids).join(', ');
    throw new MockError(
      `The option "handlers" of the mock has a function "${id}", but the description has no such operation. The nearest are: ${near}.`,
    );
  }
}

/** The keywords that the values of a seed must satisfy. Missing values are filled in. */
const SEED_KEYWORDS = new Set(['type', 'enum', 'const', 'pattern', 'minimum', 'maximum']);

function checkItems(path: string, items: readonly JsonObject[], schema: Schema): void {
  items.forEach((item, index) => {
    const wrong = checkValue(schema, item).find(({keyword}) => SEED_KEYWORDS.has(keyword));
    if (wrong)
      throw new MockError(
        `The option "seed" of the mock has an item that does not match its schema: in "${path}", item ${index}, ${describeViolation(wrong)}.`,
      );
  });
}

function checkSeed(seed: unknown, api: Api): void {
  if (!isObject(seed)) reject('seed', seed, 'Give items by path: {"/things": [{"id": 1}]}.');
  const places = createPlaces(api);
  const resourceOf = createResources(api);
  for (const [path, items] of Object.entries(seed)) {
    if (!Array.isArray(items) || !items.every(isObject))
      reject(`seed["${path}"]`, items, 'Use an array of objects.');
    const collection = places.collectionOf(path);
    if (collection) {
      const {item} = resourceOf(collection);
      if (item) checkItems(path, items, item.schema);
      continue;
    }
    const near = nearest(path, places.templates()).join(', ');
    throw new MockError(
      `The option "seed" of the mock has "${path}", but the description has no such collection. The nearest are: ${near || 'none'}.`,
    );
  }
}

function checkOrigin(origin: unknown): void {
  if (origin === '*') return;
  const isOrigin =
    typeof origin === 'string' && URL.canParse(origin) && new URL(origin).origin === origin;
  if (!isOrigin)
    reject('cors', origin, 'Give "*", or an origin such as "https://docs.example.com".');
}

/** Checks `checks` and `limits`, which a setup may return as well. */
export function checkRules(
  {checks = true, limits = {}}: Pick<MockOptions, 'checks' | 'limits'>,
  owner: string,
): void {
  if (!isObject(checks) && typeof checks !== 'boolean')
    reject(`${owner}checks`, checks, `Give true, false, or some of: ${CHECKS.join(', ')}.`);
  checkNames(Object(checks) as object, CHECKS, `${owner}checks.`);
  for (const [name, flag] of Object.entries(checks))
    if (typeof flag !== 'boolean') reject(`${owner}checks.${name}`, flag, 'Give true or false.');
  checkNames(limits, LIMITS, `${owner}limits.`);
  for (const [name, value] of Object.entries(limits))
    if (typeof value !== 'number' || !(value > 0))
      reject(`${owner}limits.${name}`, value, 'Use a number above 0.');
}

/**
 * Checks the options of a mock, which may come from a configuration without types.
 * @throws MockError that names the option, the bad value and the fix.
 */
export function checkOptions(options: MockOptions, api: Api): void {
  const {cors = [], handlers = {}, now, prefix = '', seed = {}, state = true, store} = options;
  checkNames(options, NAMES, '');
  if (typeof state !== 'boolean') reject('state', state, 'Give true or false.');
  if (!/^(\/[^/?#\s]+)*$/.test(prefix)) reject('prefix', prefix, 'Use a path such as "/trains".');
  if (typeof handlers !== 'object' || handlers === null)
    reject('handlers', handlers, 'Give functions by operation id.');
  if (store !== undefined && typeof store.open !== 'function')
    reject('store', store, 'Give what "createStore()" returns.');
  if (now !== undefined && typeof now !== 'function')
    reject('now', now, 'Use a function that returns Unix milliseconds, such as Date.now.');
  checkHandlers(handlers, api);
  checkSeed(seed, api);
  checkRules(options, '');
  (typeof cors === 'string' ? [cors] : cors).forEach(checkOrigin);
}
