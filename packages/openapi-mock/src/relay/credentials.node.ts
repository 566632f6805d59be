import {exec} from 'node:child_process';
import {promisify} from 'node:util';
import {type Fields, isForwarded} from './headers.ts';

/** The headers that the relay adds. */
export type Credentials = {
  /** The names, in lower case. */
  names: string[];
  /** @throws Error when the token command fails. */
  read: () => Promise<Fields>;
  /** Tells that the API did not accept these headers: the next ones get a new token. */
  reject: (fields: Fields) => void;
  /** Whether a text contains a credential. */
  isSecret: (text: string) => boolean;
};

type Environment = Record<string, string | undefined>;
type Header = {name: string; value: string; variables: string[]};

const COMMAND_MS = 60_000;
const MOST_CHARACTERS = 65_536;
/** A shorter text may occur anywhere by chance. */
const LEAST_CHARACTERS = 8;

/** Replaces `$NAME` and `${NAME}`. @throws Error for a variable that is not set. */
function expand(text: string, environment: Environment): {value: string; variables: string[]} {
  const variables: string[] = [];
  const value = text.replace(
    /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
    (_, braced?: string, bare?: string) => {
      const name = braced ?? bare ?? '';
      const found = environment[name];
      if (!found)
        throw new Error(
          `The variable ${name} of --header is not set. Set it before: export ${name}=…`,
        );
      variables.push(found);
      return found;
    },
  );
  return {value, variables};
}

function readHeader(text: string, environment: Environment): Header {
  const [, given = '', template = ''] =
    /^([\w!#$%&'*+.^`|~-]+):[ \t]*(.*?)[ \t]*$/.exec(text) ?? [];
  const name = given.toLowerCase();
  // A wrong value is not repeated, since it may be a secret.
  if (name === '' || template === '')
    throw new Error(
      "--header has no name and value. Write it as --header 'Authorization: Bearer $ACCESS_TOKEN'.",
    );
  if (!isForwarded(name)) throw new Error(`--header cannot set ${given}: a relay never sends it.`);
  const {value, variables} = expand(template, environment);
  if (!/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value))
    throw new Error(`The value of --header ${given} has characters that no header can have.`);
  return {name, value, variables};
}

/** The forms in which a server may send a text back. */
const formsOf = (text: string): string[] => [
  text,
  encodeURIComponent(text),
  Buffer.from(text).toString('base64').replace(/=+$/, ''),
  Buffer.from(text).toString('base64url'),
];

function createIsSecret(wholes: readonly string[]): (text: string) => boolean {
  const parts = wholes.flatMap((whole) => [whole, ...whole.split(/\s+/)]);
  const contained = parts
    .filter((part) => part.length >= LEAST_CHARACTERS)
    .flatMap(formsOf)
    .map((form) => form.toLowerCase());
  return (text) =>
    wholes.includes(text.trim()) || contained.some((form) => text.toLowerCase().includes(form));
}

/** Runs the command that prints a token. Its output is in no message, since it may be a secret. */
async function runTokenCommand(command: string): Promise<string> {
  const again = 'Run the command yourself to see its messages.';
  const {stdout} = await promisify(exec)(command, {
    timeout: COMMAND_MS,
    maxBuffer: MOST_CHARACTERS,
  }).catch((error: {code?: number | string; killed?: boolean}) => {
    const reason = error.killed ? 'took too long or printed too much' : `ended with ${error.code}`;
    throw new Error(`The token command ${reason}. ${again}`);
  });
  const token = stdout.trim();
  if (/^[\u0021-\u007e]+$/.test(token)) return token;
  throw new Error(`The token command did not print one token on one line. ${again}`);
}

/**
 * Reads the credentials that the relay adds.
 * @param headers such as `Authorization: Bearer $ACCESS_TOKEN`.
 * @param tokenCommand prints a token for `Authorization: Bearer`.
 * @throws Error that says what is wrong, without a secret.
 */
export function readCredentials(
  headers: readonly string[],
  tokenCommand: string | undefined,
  environment: Environment,
): Credentials {
  const read = headers.map((text) => readHeader(text, environment));
  const fixed: Fields = Object.fromEntries(read.map(({name, value}) => [name, value]));
  const names = [...read.map(({name}) => name), ...(tokenCommand ? ['authorization'] : [])];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice)
    throw new Error(`The header ${twice} is set twice. Use one --header or --token-command.`);
  const secrets = read.flatMap(({value, variables}) => [value, ...variables]);
  let isSecret = createIsSecret(secrets);
  /** The headers with the newest token, until the API does not accept them. */
  let newest: Fields | undefined = tokenCommand ? undefined : fixed;
  let renewal: Promise<Fields> | undefined;
  const renew = async (command: string): Promise<Fields> => {
    const token = await runTokenCommand(command);
    // Responses to requests with an earlier token may still arrive.
    secrets.push(token);
    isSecret = createIsSecret(secrets);
    newest = {...fixed, authorization: `Bearer ${token}`};
    return newest;
  };
  return {
    names,
    isSecret: (text) => isSecret(text),
    read: async () => {
      if (newest || !tokenCommand) return newest ?? fixed;
      renewal ??= renew(tokenCommand).finally(() => (renewal = undefined));
      return renewal;
    },
    reject: (fields) => {
      if (tokenCommand && newest === fields) newest = undefined;
    },
  };
}
