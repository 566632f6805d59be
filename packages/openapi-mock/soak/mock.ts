import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {eachOperation} from '../../openapi/src/operation/read-operations';
import {withExamples} from '../../openapi/src/sampler/examples';
import type {JsonObject, Operation} from '../../openapi/src/operation/types';
import {exampleValues} from '../../openapi/src/request/example-values';
import {validateRequest} from '../../openapi/src/validate/validate-request';
import {send} from '../../openapi/src/http/send';
import {fillServer, resolveServer} from '../../openapi/src/parameters/server-url';
import {checkJson, checkResponse} from '../../openapi/src/response/check-response';
import {createMock, createStore, type Fault, type Mock} from '../src/index';
import {chooseDocuments} from './documents';

/**
 * Sends the sample request of each operation of many descriptions to their mocks, and checks the
 * responses: `npx tsx packages/openapi-mock/soak/mock.ts -- [--count 60] [--seed 1] [--show 5]`.
 */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BASE = 'https://example.com/';

/** How an operation went: `valid`, or the reason why not. */
type Outcome = {operation: string; outcome: string; detail?: string};

const print = (text: string): void => void process.stdout.write(`${text}\n`);

async function tryOperation(
  mock: Mock,
  takeFault: () => Fault | undefined,
  described: Operation,
): Promise<Outcome> {
  const {method, path} = described;
  const name = `${method} ${path}`;
  const operation = withExamples(described);
  const values = exampleValues(operation);
  const {request, problems} = validateRequest(operation, values, {
    server: resolveServer(fillServer(operation, values).url, BASE),
  });
  if (problems.length > 0)
    return {operation: name, outcome: 'no sample request', detail: problems[0]?.field ?? ''};
  const outcome = await send(request, {fetch: mock, isLocal: true});
  if (outcome.kind === 'redirect') {
    const isDescribed = operation.responses.some(({status}) => status.startsWith('3'));
    return {operation: name, outcome: isDescribed ? 'valid' : 'redirect'};
  }
  if (outcome.kind !== 'response')
    return {operation: name, outcome: outcome.kind, detail: JSON.stringify(outcome)};
  const {status, text} = outcome;
  const fault = takeFault();
  if (fault) return {operation: name, outcome: `fault ${fault.kind}`, detail: fault.detail};
  if (operation.responses.length === 0) return {operation: name, outcome: 'valid'};
  if (operation.responses.every((one) => /^[15]/.test(one.status)))
    return {operation: name, outcome: 'only 1xx and 5xx'};
  const check = await checkResponse(operation, outcome, (schema) =>
    Promise.resolve(checkJson(schema, text)),
  );
  if (check.kind === 'matches' || check.kind === 'unchecked')
    return {operation: name, outcome: 'valid'};
  const detail = `${status} ${JSON.stringify(check).slice(0, 400)} ${text.slice(0, 200)}`;
  return {operation: name, outcome: check.kind, detail};
}

async function tryDocument(document: JsonObject): Promise<Outcome[]> {
  const store = createStore();
  let last: Fault | undefined;
  const onFault = (fault: Fault): undefined => void (last = fault);
  const takeFault = (): Fault | undefined => {
    const fault = last;
    last = undefined;
    return fault;
  };
  const mock = createMock(document, {store, onFault});
  const outcomes: Outcome[] = [];
  for (const read of eachOperation(document)) {
    if (!('id' in read)) continue;
    if ('finding' in read) {
      outcomes.push({operation: read.id, outcome: 'unreadable', detail: read.finding.message});
      continue;
    }
    store.clear();
    try {
      outcomes.push(await tryOperation(mock, takeFault, read.operation));
    } catch (error) {
      outcomes.push({operation: read.id, outcome: 'threw', detail: String((error as Error).stack)});
    }
  }
  return outcomes;
}

/**
 * Operations that do not count: those for which no request can be made, that cannot be read, or
 * that describe no response which a mock may send without being asked.
 */
const UNCOUNTED = new Set(['no sample request', 'unreadable', 'unsendable', 'only 1xx and 5xx']);

function countBy(outcomes: readonly Outcome[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {outcome} of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      count: {type: 'string', default: '60'},
      seed: {type: 'string', default: '1'},
      show: {type: 'string', default: '5'},
      only: {type: 'string'},
    },
  });
  const {only = ''} = values;
  const all: Outcome[] = [];
  const documents = chooseDocuments(ROOT, Number(values.count), Number(values.seed));
  for (const {name, read} of documents.filter((one) => one.name.includes(only))) {
    const started = Date.now();
    let outcomes: Outcome[];
    try {
      outcomes = await tryDocument(read());
    } catch (error) {
      outcomes = [{operation: name, outcome: 'no mock', detail: String(error)}];
    }
    all.push(...outcomes);
    const bad = outcomes.filter(({outcome}) => outcome !== 'valid' && !UNCOUNTED.has(outcome));
    const counts = [...countBy(outcomes)].map(([outcome, count]) => `${outcome} ${count}`);
    print(`${name}: ${counts.join(', ')} (${Date.now() - started} ms)`);
    for (const {operation, outcome, detail = ''} of bad.slice(0, Number(values.show)))
      print(`    ${outcome}: ${operation} ${detail}`);
  }
  const counted = all.filter(({outcome}) => !UNCOUNTED.has(outcome));
  const valid = counted.filter(({outcome}) => outcome === 'valid');
  print(`\n${documents.length} descriptions, ${all.length} operations, ${counted.length} counted`);
  for (const [outcome, count] of countBy(all)) print(`  ${outcome}: ${count}`);
  print(`valid: ${((100 * valid.length) / Math.max(counted.length, 1)).toFixed(2)} %`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
