import {createContext, Script} from 'node:vm';

/** Work that took longer than it may. */
export class TimeLimitError extends Error {
  override name = 'TimeLimitError';
}

const context = createContext({run: undefined});
const script = new Script('run()');

/**
 * Runs a function, but no longer than some time: parsers and patterns take forever with some texts. Node.js ends scripts, even in
 * the middle of a regular expression.
 * @throws TimeLimitError
 */
export function withinTime<T>(milliseconds: number, run: () => T): T {
  const outer = context.run as unknown;
  context.run = run;
  try {
    return script.runInContext(context, {timeout: milliseconds}) as T;
  } catch (error) {
    if ((error as {code?: unknown}).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new TimeLimitError(`It takes longer than ${milliseconds / 1000} seconds.`, {
      cause: error,
    });
  } finally {
    context.run = outer;
  }
}

/** The time for the check of one operation. */
const MOST_SECONDS = 10;

/**
 * Limits the check of an operation: small schemas can describe a choice between more combinations than can be tried.
 * @throws Error that says so.
 */
export function withinCheckTime<T>(run: () => T, seconds = MOST_SECONDS): T {
  try {
    return withinTime(seconds * 1000, run);
  } catch (cause) {
    if (!(cause instanceof TimeLimitError)) throw cause;
    throw new Error(
      `its check takes longer than ${seconds} seconds. Use fewer nested "anyOf", "oneOf" and references in its schemas.`,
      {cause},
    );
  }
}
