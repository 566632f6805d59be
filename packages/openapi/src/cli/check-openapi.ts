#!/usr/bin/env node
import {parseArgs} from 'node:util';
import {readDocument} from '../document/document.node.ts';
import {createPlaces} from '../document/place.node.ts';
import {harmless, harmlessJson} from '../finding/harmless.ts';
import {withoutInternal, writtenPointer} from '../internal/without-internal.ts';
import {withinCheckTime} from '../limits/within-time.node.ts';
import {BASE, checkDescription, type CheckedOperation} from '../check/check-description.ts';
import type {CheckProblem} from '../check/example-warnings.ts';

const HELP = `Builds a request for each operation of OpenAPI documents and reports problems.

  openapi-check FILE... [options]

Reads OpenAPI 3.1, OpenAPI 3.0 and Swagger 2.0, in JSON or YAML. Prints one line per operation, and its problems and
warnings below. With --json, it prints one line of JSON per operation:

  {file, operationId, pointer, ok, curl, request: {method, url, headers, body},
   problems: [{pointer, file, line, rule, message}], warnings: [{pointer, file, line, rule, message}]}

The request uses the examples of the document, or values from its schemas. "ok" is true if the request has no problems.
Operations that cannot be read have neither curl nor request. Relative server URLs are resolved against ${BASE}
The body of a form is a list of its parts. A file is {file, type, size}.

Parts with "x-internal: true" are left out, as in a build. Warnings are the same as those of a build: examples that do
not match their schema, unknown formats, and unused parts that cannot be read. Warnings about no single operation come
last.

Exit code: 0 if there are no problems, otherwise 1.

  --json          prints JSON, for other programs
  --strict        reports warnings as problems
  --help          shows this help
`;

function* checkFile(file: string, strict: boolean): Generator<CheckedOperation> {
  try {
    const {document, kept} = withoutInternal(readDocument(file));
    const placeOf = createPlaces(file);
    const withLine = (problem: CheckProblem): CheckProblem => {
      const pointer = writtenPointer(kept, problem.pointer);
      const place = placeOf(pointer);
      return {...problem, pointer, file: place.file, line: place.line};
    };
    for (const {result} of checkDescription(document, {strict, within: withinCheckTime})) {
      const {problems, warnings} = result;
      yield {...result, problems: problems.map(withLine), warnings: warnings.map(withLine)};
    }
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

type Options = {json: boolean; strict: boolean};

/** The request of an operation in one line, and its problems below, with their places in the file. */
function toText(file: string, checked: CheckedOperation): string {
  const {operationId, pointer, request, problems, warnings} = checked;
  const name = operationId ?? (pointer || undefined);
  const shown = request ? `${name}: ${request.method} ${request.url}` : name;
  const line = (severity: string) => (problem: CheckProblem) =>
    `  ${problem.file ?? file}${problem.line ? `:${problem.line}` : ''} ${severity} ${problem.rule}: ${problem.message}`;
  return [
    ...(shown === undefined ? [] : [shown]),
    ...problems.map(line('error')),
    ...warnings.map(line('warning')),
  ].join('\n');
}

async function checkAll(files: readonly string[], {json, strict}: Options): Promise<void> {
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
      const line = json ? harmlessJson({file, ...checked}) : harmless(toText(file, checked));
      if (!(await print(line))) return;
    }
    if (isWell) count.documents += 1;
    else process.exitCode = 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(
    `${count.ok} of ${count.operations} operations and ${count.documents} of ${files.length} documents have no problems (${seconds} s).\n`,
  );
  if (count.warnings > 0) process.stderr.write(`Warnings: ${count.warnings}.\n`);
}

async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      json: {type: 'boolean', default: false},
      strict: {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) return void (await print(HELP.trimEnd()));
  if (positionals.length === 0)
    throw new Error('The file is missing. Run "openapi-check FILE" with an OpenAPI document.');
  await checkAll(positionals, values);
}

// A reader such as head closes the pipe when it has enough: that is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().catch((error: unknown) => {
  const {message, code} = error as NodeJS.ErrnoException;
  process.stderr.write(
    `${code?.startsWith('ERR_PARSE_ARGS') ? `${message.split('. ')[0]?.replace(/\.$/, '')}. Run "openapi-check --help" to list the options.` : message}\n`,
  );
  process.exitCode = 1;
});
