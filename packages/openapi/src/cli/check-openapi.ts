#!/usr/bin/env node
import {parseArgs} from 'node:util';
import {readDocument} from '../document/document.node.ts';
import {BASE, checkDescription, type CheckedOperation} from './check-description.ts';

const HELP = `Builds a request for each operation of OpenAPI documents and reports problems.

  npm run -s check-openapi -- FILE...

Reads OpenAPI 3.1, OpenAPI 3.0 and Swagger 2.0, in JSON or YAML. Prints one line of JSON per operation:

  {file, operationId, pointer, ok, curl, request: {method, url, headers, body}, problems: [{pointer, message}]}

The request uses the examples of the document, or values from its schemas. "ok" is true if the request has no problem.
Operations that cannot be read have neither curl nor request. Relative server URLs are resolved against ${BASE}
The body of a form is a list of its parts. A file is {file, type, size}.

Exit code: 0 if there is no problem, otherwise 1.

  --help          shows this help
`;

function* checkFile(file: string): Generator<CheckedOperation> {
  try {
    yield* checkDescription(readDocument(file));
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT'
        ? `The file does not exist. Check the path; it is relative to ${process.cwd()}.`
        : message;
    yield {
      operationId: null,
      pointer: '',
      ok: false,
      curl: null,
      request: null,
      problems: [{pointer: '', message: reason}],
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

async function checkAll(files: readonly string[]): Promise<void> {
  const started = performance.now();
  const count = {operations: 0, ok: 0, documents: 0};
  for (const file of files) {
    let isWell = true;
    for (const checked of checkFile(file)) {
      if (checked.request || checked.operationId !== null) count.operations += 1;
      if (checked.ok) count.ok += 1;
      isWell &&= checked.ok;
      if (!(await print(JSON.stringify({file, ...checked})))) return;
    }
    if (isWell) count.documents += 1;
    else process.exitCode = 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(
    `${count.ok} of ${count.operations} operations and ${count.documents} of ${files.length} documents have no problem (${seconds} s).\n`,
  );
}

async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {help: {type: 'boolean', default: false}},
  });
  if (values.help) return void (await print(HELP.trimEnd()));
  if (positionals.length === 0)
    throw new Error(
      'The file is missing. Run "npm run -s check-openapi -- FILE" with an OpenAPI document.',
    );
  await checkAll(positionals);
}

// A reader such as head closes the pipe when it has enough: that is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().catch((error: unknown) => {
  const {message, code} = error as NodeJS.ErrnoException;
  process.stderr.write(
    `${code?.startsWith('ERR_PARSE_ARGS') ? `${message.split('. ')[0]?.replace(/\.$/, '')}. Run "npm run check-openapi -- --help" to list the options.` : message}\n`,
  );
  process.exitCode = 1;
});
