import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {
  DESCRIPTIONS,
  descriptionNames,
  readDescription,
} from '../../openapi/description/description.node';
import {findOperation, operationKey, operationNames} from '../../openapi/operation/find-by-name';
import {operationIds} from '../../openapi/operation/find-operations';
import {readOperation} from '../../openapi/operation/read-operations';
import {withExamples} from '../../openapi/sample/examples';
import type {Operation} from '../../openapi/types';
import {defaultValues, unknownParameters} from '../build/build-request';
import {validateRequest} from '../build/validate-request';
import {withBasePath} from '../parameters/server-url';
import {isBaseUrl} from '../parameters/url';
import {MORE_LANGUAGES, type MoreLanguage} from '../samples/languages/names';
import {SAMPLE_LANGUAGES, toSample} from '../samples/samples';
import type {HttpRequest, Problem} from '../types';
import {parseValuesFile, type ValuesFile} from './values-file';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const LANGUAGES: readonly string[] = [
  ...SAMPLE_LANGUAGES,
  ...Object.keys(MORE_LANGUAGES),
  'har',
  'http',
];

const HELP = `Prints the request of an operation as a command, a program, an HTTP Archive or an HTTP message.

  npm run sample -- OPERATION [options]

An operation is named by its id; where several descriptions have it, by that of the description, too: trains:listTrips.

  --lang NAME     one of ${SAMPLE_LANGUAGES.join(', ')}, ${Object.keys(MORE_LANGUAGES).join(', ')},
                  har, http (curl)
  --server URL    the base URL (that of the API description); without a path, the path of
                  the description is added, so that http://127.0.0.1:4010 is enough
  --values FILE   a JSON file {"parameters": {"NAME": "value"}, "body": {...}}; numbers stay exact.
                  A body that is a string is sent as it is. Without a value, a parameter's
                  placeholder stands, such as {API_KEY}; without a body, the first example.
  --help          shows this text
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
    throw new Error(`--lang "${values.lang}" is not known. Choose one of ${LANGUAGES.join(', ')}.`);
  if (positionals.length > 1)
    throw new Error(`More than one operation is named: ${positionals.join(', ')}. Name one.`);
  if (values.server !== undefined && !isBaseUrl(values.server)) {
    throw new Error(
      `--server "${values.server}" is not a base URL. Give an absolute http(s) URL without user name, query and fragment, such as http://127.0.0.1:4010.`,
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
  const all = descriptionNames(ROOT).flatMap((description) => {
    const document = readDescription(ROOT, description);
    return operationIds(document).map((id) => ({description, id, document}));
  });
  return new Map(all.map((one) => [operationKey(one), one]));
}

function readNamed(name: string | undefined): Operation {
  const operations = describedOperations();
  const known = operationNames(operations).join(', ');
  if (name === undefined)
    throw new Error(`No operation is named. Name one of ${known}. See --help.`);
  const named = findOperation(operations, name);
  if (named.found) return withExamples(readOperation(named.found.document, named.found.id));
  const isRepeated = [...operations.values()].some(({id}) => id === name);
  throw new Error(
    isRepeated
      ? `You name ${named.why}`
      : `There is no operation "${name}" in ${DESCRIPTIONS}. Choose one of ${known}.`,
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
        ? `--values "${file}": there is no such file. Check the path; it starts from ${process.cwd()}.`
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
    return `The value of "${field}" holds a character that no HTTP header can carry (RFC 9110, 5.5). Remove line breaks, controls and all characters above U+00FF.`;
  if (field === 'server')
    return 'The server of the API description is not a base URL. Give one with --server.';
  if (code === 'url')
    return `The value of "${field}" would leave its place in the URL. Give one without "." and ".." between slashes.`;
  return undefined;
}

/** Writes the request in a language; only the module for that language is loaded. */
async function write(request: HttpRequest, language: string): Promise<string> {
  const own = SAMPLE_LANGUAGES.find((one) => one === language);
  if (own) return `${toSample(request, own)}\n`;
  if (language === 'har')
    return `${JSON.stringify((await import('../samples/har')).toHar(request, new Date().toISOString()), null, 2)}\n`;
  // A final newline would belong to the body.
  if (language === 'http') return (await import('../samples/http-message')).toHttpMessage(request);
  const sample = (await import('../samples/languages/write-sample')).writeSample(
    language as MoreLanguage,
    request,
  );
  if (sample === undefined)
    throw new Error(
      `This request cannot be written exactly in --lang ${language}. Choose curl, javascript or python, which send it as it is.`,
    );
  return `${sample}\n`;
}

async function makeSample({operation: id, language, server, file}: Arguments): Promise<string> {
  const operation = readNamed(id);
  const {values: given, lines} = readValues(file);
  const values = {...defaultValues(operation, 'empty'), ...given};
  const place = (name: string): string =>
    `${file}:${[...lines].find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1] ?? 1}: `;
  const [unknown] = unknownParameters(operation, values);
  if (unknown !== undefined) {
    const known = [...operation.parameters.map(({name}) => name), 'accept', 'content-type'].join(
      ', ',
    );
    throw new Error(
      `${place(unknown)}${operation.id} has no parameter "${unknown}". It has ${known}.`,
    );
  }
  if (given.body && !operation.body)
    throw new Error(`${file}: ${operation.id} takes no body. Leave "body" out.`);
  const {request, problems} = validateRequest(operation, values, {
    server: withBasePath(server ?? operation.server, operation.server),
    placeholders: true,
  });
  for (const problem of problems) {
    const message = refusal(problem);
    if (message !== undefined) throw new Error(place(problem.field) + message);
  }
  return write(request, language);
}

function explain(error: unknown): string {
  const {message, code} = error as NodeJS.ErrnoException;
  return code?.startsWith('ERR_PARSE_ARGS')
    ? `${message.split('. ')[0]?.replace(/\.$/, '')}. See --help.`
    : message;
}

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  process.stdout.write(given.help ? HELP : await makeSample(given));
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
