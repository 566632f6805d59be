import {isObject} from '@batchwise/openapi/json';
import type {Seed} from '../state/collections.ts';
import {nearest} from '../route/nearest.ts';
import type {Api} from '../route/api.ts';
import {createPlaces} from '../state/places.ts';
import type {Store} from '../state/store.ts';
import type {BodyLimits} from '../request/body.ts';
import type {FaultHandler, Handlers} from './handlers.ts';

/** The parts of a request that are checked before it is handled. */
export type Checks = {credentials: boolean; parameters: boolean; body: boolean};

export type MockOptions = {
  /** Whether items are created, found, changed and removed by convention; true by default. */
  state?: boolean;
  /** The items that collections begin with, by path: `{"/things": [{"id": 1}]}`. */
  seed?: Seed;
  /** Keeps the state. By default a new store in memory. */
  store?: Store;
  /** Functions by operation id, which replace the default behaviour; such as a module. */
  handlers?: Handlers;
  /** Which checks are made; all by default. */
  checks?: boolean | Partial<Checks>;
  /** Responds to faults in another way than the description. */
  onFault?: FaultHandler;
  /** Origins that may call besides those of this machine; `*` for all. */
  cors?: string | readonly string[];
  /** Stands before all paths: `/trains`. */
  prefix?: string;
  limits?: Partial<BodyLimits>;
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
  'onError',
];
const CHECKS = ['credentials', 'parameters', 'body'] as const;
const LIMITS = ['bodyBytes', 'fileBytes'] as const;

/** A mock that cannot start. The message names the option or the place, the bad value and the fix. */
export class MockError extends Error {}

function show(value: unknown): string {
  const text = typeof value === 'function' ? 'a function' : JSON.stringify(value);
  return (text ?? String(value)).slice(0, 80);
}

function reject(option: string, value: unknown, fix: string): never {
  throw new MockError(`The option "${option}" of the mock is ${show(value)}. ${fix}`);
}

function checkNames(options: object, names: readonly string[], owner: string): void {
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    const [near = ''] = nearest(name, names, 1);
    throw new MockError(
      `The mock has no option "${owner}${name}". Did you mean "${owner}${near}"? There are: ${names.join(', ')}.`,
    );
  }
}

/** Accepts a module, too: exports that are no functions do not matter unless they name an operation. */
function checkHandlers(handlers: object, api: Api): void {
  const ids = api.endpoints.map(({id}) => id);
  for (const [id, handler] of Object.entries(handlers)) {
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

function checkSeed(seed: unknown, api: Api): void {
  if (!isObject(seed)) reject('seed', seed, 'Give items by path: {"/things": [{"id": 1}]}.');
  const places = createPlaces(api);
  for (const [path, items] of Object.entries(seed)) {
    if (!Array.isArray(items) || !items.every(isObject))
      reject(`seed["${path}"]`, items, 'Use an array of objects.');
    if (places.collectionOf(path)) continue;
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

function checkFlags(option: string, value: unknown, names: readonly string[]): void {
  if (typeof value === 'boolean') return;
  if (!isObject(value)) reject(option, value, `Give true, false, or some of: ${names.join(', ')}.`);
  checkNames(value, names, `${option}.`);
  for (const [name, flag] of Object.entries(value))
    if (typeof flag !== 'boolean') reject(`${option}.${name}`, flag, 'Give true or false.');
}

function checkLimits(limits: object): void {
  checkNames(limits, LIMITS, 'limits.');
  for (const [name, value] of Object.entries(limits))
    if (typeof value !== 'number' || !(value > 0))
      reject(`limits.${name}`, value, 'Use a number of bytes above 0.');
}

/** The options with their defaults. */
export type Settings = {
  checks: Checks;
  cors: readonly string[];
  limits: BodyLimits;
  handlers: Handlers;
  onError: (error: unknown) => void;
};

const MEGABYTE = 1_048_576;
const DEFAULT_LIMITS: BodyLimits = {bodyBytes: 10 * MEGABYTE, fileBytes: 64 * MEGABYTE};

/**
 * Checks the options of a mock, which may come from a configuration without types.
 * @throws MockError that names the option, the bad value and the fix.
 */
export function readOptions(options: MockOptions, api: Api): Settings {
  const {checks = true, cors = [], handlers = {}, limits = {}, state = true} = options;
  const {prefix = '', seed = {}, store, onError = console.error} = options;
  checkNames(options, NAMES, '');
  if (typeof state !== 'boolean') reject('state', state, 'Give true or false.');
  if (!/^(\/[^/?#\s]+)*$/.test(prefix)) reject('prefix', prefix, 'Use a path such as "/trains".');
  if (typeof handlers !== 'object' || handlers === null)
    reject('handlers', handlers, 'Give functions by operation id.');
  if (store !== undefined && typeof store.open !== 'function')
    reject('store', store, 'Give what "createStore()" returns.');
  checkHandlers(handlers, api);
  checkSeed(seed, api);
  checkFlags('checks', checks, CHECKS);
  checkLimits(limits);
  const origins = typeof cors === 'string' ? [cors] : cors;
  origins.forEach(checkOrigin);
  const all = typeof checks === 'boolean' ? checks : true;
  const each = {credentials: all, parameters: all, body: all};
  return {
    checks: typeof checks === 'boolean' ? each : {...each, ...checks},
    cors: origins,
    limits: {...DEFAULT_LIMITS, ...limits},
    handlers,
    onError,
  };
}
