import {isObject} from '@batchwise/openapi/json';
import type {JsonObject} from '@batchwise/openapi/json';
import type {Store} from '../state/store.ts';
import type {FaultHandler, Handler, SetupResult} from './handlers.ts';
import {
  checkNames,
  checkRules,
  MockError,
  splitHandlers,
  type Checks,
  type Limits,
  type MockOptions,
} from './options.ts';

/** The options with their defaults, and with the results of the setup. */
export type Settings = {
  checks: Checks;
  cors: readonly string[];
  limits: Limits;
  handlers: Readonly<Record<string, Handler | undefined>>;
  /** `context.state` in handlers. */
  handlerState: unknown;
  onFault: FaultHandler;
  onError: (error: unknown) => void;
};

const MEGABYTE = 1_048_576;
const DEFAULT_LIMITS: Limits = {
  bodyBytes: 10 * MEGABYTE,
  fileBytes: 64 * MEGABYTE,
  urlCharacters: Infinity,
};
const SETUP_NAMES = ['state', 'checks', 'limits', 'onFault', 'save'];

/** @throws MockError that says why the setup failed. */
function runSetup(
  {handlers = {}, now = Date.now}: MockOptions,
  document: JsonObject,
  store: Store,
): SetupResult {
  const {setup} = splitHandlers(handlers);
  if (!setup) return {};
  let result: SetupResult;
  try {
    result = setup({document, now, saved: store.importedHandlers()});
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MockError(`The setup of the handlers failed: ${reason}`, {cause});
  }
  if (!isObject(result) || result instanceof Promise)
    throw new MockError(
      'The setup of the handlers did not return an object. Return one, such as {state}, and not a promise.',
    );
  checkNames(result, SETUP_NAMES, 'handlers.default().');
  checkRules(result, 'handlers.default().');
  return result;
}

/**
 * Completes the options of a mock, which are checked already. Runs the setup of the handlers.
 * @throws MockError that says why the setup failed.
 */
export function readSettings(options: MockOptions, document: JsonObject, store: Store): Settings {
  const own = runSetup(options, document, store);
  if (own.save) store.addHandlers(own.save);
  const {cors = [], handlers = {}, onError = console.error} = options;
  const checks = options.checks ?? own.checks ?? true;
  const all = typeof checks === 'boolean' ? checks : true;
  const each = {credentials: all, parameters: all, body: all};
  return {
    checks: typeof checks === 'boolean' ? each : {...each, ...checks},
    cors: typeof cors === 'string' ? [cors] : cors,
    limits: {...DEFAULT_LIMITS, ...own.limits, ...options.limits},
    handlers: splitHandlers(handlers).named,
    handlerState: own.state,
    onFault: options.onFault ?? own.onFault ?? (() => undefined),
    onError,
  };
}
