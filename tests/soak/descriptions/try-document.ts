import {copyFileSync, mkdirSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Api, readApi} from '@batchwise/docusaurus-plugin-openapi/api';
import {createMock, createStore, type Fault} from '@batchwise/openapi-mock';
import {type Outcome, tryOperation} from './try-operation';

/** The results for a description. `stops` is the reason where a build would stop at it. */
export type Tried = {outcomes: Outcome[]; warnings: number; stops?: string};

const NAME = 'soak';

/** A site whose only description is replaced by each that is tried. */
const site = mkdtempSync(join(tmpdir(), 'batchwise-soak-'));
mkdirSync(join(site, 'openapi'));

/** Reads a description as a build does. */
function readAsBuild(path: string): Api {
  copyFileSync(path, join(site, `openapi/${NAME}.yaml`));
  return readApi({siteDir: site, locale: 'en', sourceLocale: 'en'});
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Reads a description as a build does, and sends the sample request of each operation to its mock. */
export async function tryDocument(path: string): Promise<Tried> {
  let api: Api;
  try {
    api = readAsBuild(path);
  } catch (error) {
    return {outcomes: [], warnings: 0, stops: messageOf(error)};
  }
  const document = api.descriptions[NAME] ?? {};
  const warnings = api.warnings.length;
  const store = createStore();
  let last: Fault | undefined;
  const takeFault = (): Fault | undefined => {
    const fault = last;
    last = undefined;
    return fault;
  };
  const mock = createMock(document, {store, onFault: (fault) => void (last = fault)});
  const outcomes: Outcome[] = [];
  for (const {id, operation, problem} of api.operations.values()) {
    if (!operation) {
      outcomes.push({operation: id, outcome: 'unreadable', detail: problem.reason});
      continue;
    }
    store.clear();
    try {
      outcomes.push(await tryOperation(mock, takeFault, operation));
    } catch (error) {
      outcomes.push({operation: id, outcome: 'threw', detail: messageOf(error)});
    }
  }
  return {outcomes, warnings};
}
