import {createMock, createSessionStore, type Mock} from '@batchwise/openapi-mock';
import {expect, it} from 'vitest';
import {CATALOG, document, makeRequest, PATH, readDescribed} from './fixture';
import * as handlers from './handlers';

const texts = new Map<string, string>();
const storage = {
  getItem: (name: string) => texts.get(name) ?? null,
  setItem: (name: string, text: string) => void texts.set(name, text),
};

/** The mock in one page of a tab. */
function startPage(): Mock {
  const {store, save} = createSessionStore(() => storage, 'batches');
  const mock = createMock(document, {handlers, store});
  return async (request) => {
    const response = await mock(request);
    save();
    return response;
  };
}

it('the mock of the next page finds the batches of this one', async () => {
  const {id} = await readDescribed(await startPage()(makeRequest({path: PATH})));
  const found = await startPage()(makeRequest({method: 'GET', path: `${CATALOG}/${String(id)}`}));
  expect(await readDescribed(found, 'getBatch')).toMatchObject({[String(id)]: {status: 'loading'}});
});
