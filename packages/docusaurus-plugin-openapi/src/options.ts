import type {OptionValidationContext} from '@docusaurus/types';
import {SERVER_KINDS, type ServerSettings} from './try-it/servers/servers.ts';

export type Options = {
  /** The servers that a live example offers. */
  servers: ServerSettings;
  /**
   * The module of the mock in the page, relative to the site. Its default export gets the description of an API and
   * returns a function from `Request` to `Promise<Response>`.
   */
  mock?: string;
  /** The page about failing calls: `/errors`, or `/errors#{heading}` if it has the headings that the README lists. */
  errorPage?: string;
  /** Folders below the site that have `openapi` and `i18n/<locale>/openapi` of their own. */
  folders?: readonly string[];
  /** Whether a build stops at warnings about descriptions, such as an example that does not match its schema. */
  strict?: boolean;
};

const NAMES = ['servers', 'mock', 'errorPage', 'folders', 'strict', 'id'];

const fail = (message: string): never => {
  throw new Error(`docusaurus-plugin-openapi: ${message}`);
};

/** Checks the options of the plugin. @throws Error that names the option, the wrong value and what is allowed. */
export function validateOptions({
  options,
}: Pick<OptionValidationContext<Options & {id?: string}, Options>, 'options'>): Options & {
  id: string;
} {
  const unknown = Object.keys(options).find((name) => !NAMES.includes(name));
  if (unknown !== undefined)
    fail(`there is no option "${unknown}". The options are ${NAMES.join(', ')}.`);
  for (const name of ['mock', 'errorPage'] as const) {
    const value: unknown = options[name];
    if (value !== undefined && typeof value !== 'string')
      fail(
        `the option "${name}" is ${JSON.stringify(value)}. Set it to a path in quotation marks.`,
      );
  }
  const {strict} = options as {strict?: unknown};
  if (strict !== undefined && typeof strict !== 'boolean')
    fail(`the option "strict" is ${JSON.stringify(strict)}. Use true or false.`);
  const {offered} = options.servers ?? fail('the option "servers" is missing.');
  const wrong = offered.find((kind) => !SERVER_KINDS.includes(kind));
  if (wrong !== undefined)
    fail(
      `"servers.offered" contains the unknown server "${wrong}". Use only ${SERVER_KINDS.join(', ')}.`,
    );
  if (offered.includes('mock') && options.mock === undefined)
    fail(
      '"servers.offered" contains "mock", but the option "mock" is missing. Set it to the path of a module, or remove "mock".',
    );
  return {...options, id: options.id ?? 'default'};
}
