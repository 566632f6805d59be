#!/usr/bin/env node
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {DESCRIPTIONS, descriptionNames, readDescription} from '../description/description.node.ts';
import {findOperation, operationKey, operationNames} from '../operation/find-by-name.ts';
import {harmless} from '../finding/harmless.ts';
import {operationIds} from '../operation/find-operations.ts';
import {readOperation} from '../operation/read-operations.ts';
import {withExamples} from '../sampler/examples.ts';
import {withWholeServers} from '../operation/servers.ts';
import type {Operation} from '../operation/types.ts';
import {defaultValues, unknownParameters} from '../request/build-request.ts';
import {validateRequest} from '../validate/validate-request.ts';
import {keyOf} from '../parameters/parse-input.ts';
import {withBasePath} from '../parameters/server-url.ts';
import {isBaseUrl} from '../parameters/url.ts';
import {MORE_LANGUAGES, type MoreLanguage} from '../samples/languages/names.ts';
import {SAMPLE_LANGUAGES, toSample} from '../samples/samples.ts';
import type {HttpRequest, Problem} from '../request/types.ts';
import {parseValuesFile, type ValuesFile} from './values-file.ts';

/** The site whose descriptions are read. */
const ROOT = process.cwd();

const LANGUAGES: readonly string[] = [
  ...SAMPLE_LANGUAGES,
  ...Object.keys(MORE_LANGUAGES),
  'har',
  'http',
];

const HELP = `Prints the request of an operation as a command, program, HTTP Archive or HTTP message.

  openapi-sample OPERATION [options]

Reads the descriptions in the folder openapi/ of the current folder.

If several descriptions have the operation, add the name of one: trains:listTrips.

  --lang NAME     ${SAMPLE_LANGUAGES.join(', ')}, ${Object.keys(MORE_LANGUAGES).join(', ')},
                  har or http (default: curl)
  --server URL    the base URL (default: the server of the API description). If it has no path,
                  the path of that server is added: http://127.0.0.1:4010 is enough. Required for
                  a server without a host, such as /v1; //api.example.com means HTTPS.
  --values FILE   a JSON file: {"parameters": {"NAME": "value"}, "body": {…}}. Numbers keep
                  all digits. A body that is a string is sent unchanged. Parameters without a value
                  become placeholders, such as {API_KEY}. An empty value is sent where the
                  description allows it. The default body is the first example.
  --help          shows this help
`;

type Arguments = {
  operation: string | undefined;
  language: string;
  server: string | undefined;
  file: string | undefined;
  help: boolean;
};

function readArguments(args: string[]): Arguments {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: {type: 'string', default: 'curl'},
      server: {type: 'string'},
      values: {type: 'string'},
      help: {type: 'boolean', default: false},
    },
  });
  if (!LANGUAGES.includes(values.lang))
    throw new Error(`Unknown --lang "${values.lang}". Use one of ${LANGUAGES.join(', ')}.`);
  if (positionals.length > 1)
    throw new Error(
      `This command accepts only one operation, but you entered ${positionals.join(', ')}. Keep one of them.`,
    );
  if (values.server !== undefined && !isBaseUrl(values.server)) {
    throw new Error(
      `--server "${values.server}" is not a base URL. Use a full http(s) URL without a username, query or fragment, such as http://127.0.0.1:4010.`,
    );
  }
  return {
    operation: positionals[0],
    language: values.lang,
    server: values.server,
    file: values.values,
    help: values.help,
  };
}

/** All operations of the site, by their unique names. */
function describedOperations() {
  const descriptions = existsSync(join(ROOT, DESCRIPTIONS)) ? descriptionNames(ROOT) : [];
  const all = descriptions.flatMap((description) => {
    const document = readDescription(ROOT, description);
    return operationIds(document).map((id) => ({description, id, document}));
  });
  return new Map(all.map((one) => [operationKey(one), one]));
}

function readNamed(name: string | undefined): Operation {
  const operations = describedOperations();
  const names = operationNames(operations);
  const known = names.join(', ');
  if (names.length === 0)
    throw new Error(
      `There is no description in ${join(ROOT, DESCRIPTIONS)}. Put it there as a file such as ${DESCRIPTIONS}/trains.yaml.`,
    );
  if (name === undefined)
    throw new Error(
      `The operation is missing. Use one of ${known}. For example, run "openapi-sample ${names[0]}".`,
    );
  const named = findOperation(operations, name);
  if (named.found) return withExamples(readOperation(named.found.document, named.found.id));
  const isRepeated = [...operations.values()].some(({id}) => id === name);
  throw new Error(
    isRepeated
      ? named.why
      : `The operation "${name}" does not exist in ${DESCRIPTIONS}. Use one of ${known}.`,
  );
}

function readValues(file: string | undefined): ValuesFile {
  if (file === undefined) return {values: {}, lines: new Map()};
  let text: string;
  try {
    // Some editors on Windows write a byte order mark, which is not JSON (RFC 8259, 8.1).
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    throw new Error(
      code === 'ENOENT'
        ? `--values "${file}": the file does not exist. Check the path; it is relative to ${process.cwd()}.`
        : `--values "${file}" cannot be read: ${message}`,
      {cause: error},
    );
  }
  return parseValuesFile(text, file);
}

/**
 * Explains why a request cannot be written. Missing values and violations of a schema do not
 * matter, since the caller may want the server's response to them.
 */
function refusal({field, code}: Problem): string | undefined {
  if (code === 'header')
    return `The value of "${field}" contains a character that is not allowed in HTTP headers (RFC 9110, 5.5). Remove line breaks, control characters and characters above U+00FF.`;
  if (field === 'server')
    return 'The server of the API description is not an http(s) URL without a query. Specify a base URL with --server.';
  if (code === 'url')
    return `The value of "${field}" would change the path of the URL. Use a value without the segments "." and "..".`;
  return undefined;
}

/** Writes the request in a language; only the module for that language is loaded. */
async function write(request: HttpRequest, language: string): Promise<string> {
  const own = SAMPLE_LANGUAGES.find((one) => one === language);
  if (own) return `${toSample(request, own)}\n`;
  if (language === 'har')
    return `${JSON.stringify((await import('../samples/har.ts')).toHar(request, new Date().toISOString()), null, 2)}\n`;
  // A final newline would belong to the body.
  if (language === 'http')
    return (await import('../samples/http-message.ts')).toHttpMessage(request);
  const sample = (await import('../samples/languages/write-sample.ts')).writeSample(
    language as MoreLanguage,
    request,
  );
  if (sample === undefined)
    throw new Error(
      `--lang ${language} cannot represent this request exactly. Use curl, javascript or python.`,
    );
  return `${sample}\n`;
}

/** The host of a description whose servers are relative: only their paths count. */
const NO_HOST = 'https://description.invalid';

/** Returns the base URL. Without a scheme, as in `//api.example.com`, a server has HTTPS. */
function baseOf(operation: Operation, given: string | undefined): string {
  const {server} = withWholeServers(operation, NO_HOST);
  const base = withBasePath(given ?? server, server);
  if (!base.startsWith(NO_HOST)) return base;
  const why = operation.server === '' ? 'is missing' : `"${operation.server}" has no host`;
  throw new Error(
    `The server of the API description ${why}. Specify a base URL with --server, such as --server https://api.example.com.`,
  );
}

async function makeSample({operation: id, language, server, file}: Arguments): Promise<string> {
  const operation = readNamed(id);
  const {values: given, lines} = readValues(file);
  const values = {...defaultValues(operation, 'empty'), ...given};
  const empty = operation.parameters.filter((one) => one.allowEmpty).map(keyOf);
  const place = (name: string): string => {
    const line = [...lines].find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
    return line === undefined ? '' : `${file}:${line}: `;
  };
  const [unknown] = unknownParameters(operation, values);
  if (unknown !== undefined) {
    const known = [...operation.parameters.map(({name}) => name), 'accept', 'content-type'].join(
      ', ',
    );
    throw new Error(
      `${place(unknown)}${operation.id} has no parameter "${unknown}". Use one of ${known}.`,
    );
  }
  if (given.body && !operation.body)
    throw new Error(`${file}: ${operation.id} has no request body. Remove "body".`);
  const {request, problems} = validateRequest(
    operation,
    {...values, empty: empty.filter((key) => values.parameters[key] === '')},
    {
      server: baseOf(operation, server),
      placeholders: true,
    },
  );
  for (const problem of problems) {
    const message = refusal(problem);
    if (message !== undefined) throw new Error(place(problem.field) + message);
  }
  return write(request, language);
}

function explain(error: unknown): string {
  const {message, code} = error as NodeJS.ErrnoException;
  return code?.startsWith('ERR_PARSE_ARGS')
    ? `${message.split('. ')[0]?.replace(/\.$/, '')}. Run "openapi-sample --help" to list the options.`
    : message;
}

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  process.stdout.write(given.help ? HELP : await makeSample(given));
}

main().catch((error: unknown) => {
  process.stderr.write(`${harmless(explain(error))}\n`);
  process.exitCode = 1;
});
