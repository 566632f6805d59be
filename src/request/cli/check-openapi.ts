import {parseArgs} from 'node:util';
import {readDocument} from '../../openapi/document/document.node';
import {createPlaces} from '../../openapi/document/place.node';
import {withoutInternal, writtenPointer} from '../../openapi/internal/without-internal';
import {BASE, checkDescription, type CheckedOperation} from './check-description';
import type {CheckProblem} from './example-warnings';

const HELP = `Makes a request of each operation of OpenAPI documents, and says whether it can be shown.

  npm run -s check-openapi -- FILE...

Reads OpenAPI 3.1, OpenAPI 3.0 and Swagger 2.0, in JSON or YAML. Prints one line of JSON for each operation:

  {file, operationId, pointer, ok, curl, request: {method, url, headers, body},
   problems: [{pointer, line, rule, message}], warnings: [{pointer, line, rule, message}]}

The request is made from the examples of the document, else from its schemas; "ok" says that nothing speaks against
sending it. What cannot be read has no curl and no request. Relative URLs of servers start from ${BASE}
The body of a form is a list of its parts; a file is shown by {file, type, size}.

Parts with "x-internal: true" are left out, as in a build.
Warnings are about documentation alone: an example that does not fit its schema, an unknown format, a part that
nothing uses and that cannot be read. Those of no single operation come last. A build reports the same.

Ends with 0 when all is well, and with 1 when something is not, or a file is no OpenAPI document.

  --strict        turns warnings into problems
  --help          shows this text
`;

function* checkFile(file: string, strict: boolean): Generator<CheckedOperation> {
  try {
    const {document, kept} = withoutInternal(readDocument(file));
    const placeOf = createPlaces(file);
    const withLine = (problem: CheckProblem): CheckProblem => {
      const pointer = writtenPointer(kept, problem.pointer);
      return {...problem, pointer, line: placeOf(pointer).line};
    };
    for (const {result} of checkDescription(document, {strict})) {
      const {problems, warnings} = result;
      yield {...result, problems: problems.map(withLine), warnings: warnings.map(withLine)};
    }
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT'
        ? `There is no such file. Check the path; it starts from ${process.cwd()}.`
        : message;
    yield {
      operationId: null,
      pointer: '',
      ok: false,
      curl: null,
      request: null,
      problems: [{pointer: '', rule: 'description', message: reason}],
      warnings: [],
    };
  }
}

/**
 * Prints a line and waits until it is written.
 * @returns whether the output is still open.
 */
function print(line: string): Promise<boolean> {
  return new Promise((resolve) => process.stdout.write(`${line}\n`, (error) => resolve(!error)));
}

async function checkAll(files: readonly string[], strict: boolean): Promise<void> {
  const started = performance.now();
  const count = {operations: 0, ok: 0, documents: 0, warnings: 0};
  for (const file of files) {
    let isWell = true;
    for (const checked of checkFile(file, strict)) {
      if (checked.operationId !== null) {
        count.operations += 1;
        if (checked.ok) count.ok += 1;
      }
      count.warnings += checked.warnings.length;
      isWell &&= checked.ok;
      if (!(await print(JSON.stringify({file, ...checked})))) return;
    }
    if (isWell) count.documents += 1;
    else process.exitCode = 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(
    `${count.ok} of ${count.operations} operations can be shown; ${count.documents} of ${files.length} documents are whole (${seconds} s).\n`,
  );
  if (count.warnings > 0) process.stderr.write(`Warnings: ${count.warnings}.\n`);
}

async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      strict: {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) return void (await print(HELP.trimEnd()));
  if (positionals.length === 0)
    throw new Error('No file is named. Name at least one OpenAPI document. See --help.');
  await checkAll(positionals, values.strict);
}

// A reader such as head closes the pipe when it has enough: that is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().catch((error: unknown) => {
  const {message, code} = error as NodeJS.ErrnoException;
  process.stderr.write(
    `${code?.startsWith('ERR_PARSE_ARGS') ? `${message.split('. ')[0]?.replace(/\.$/, '')}. See --help.` : message}\n`,
  );
  process.exitCode = 1;
});
