import {afterEach, expect, it, vi} from 'vitest';
import {CATALOG, document, makeRequest, PATH, readDescribed} from './fixture';
import startInPage from './page';

afterEach(() => vi.unstubAllGlobals());

it('the mock of the next page finds the batches of this one', async () => {
  const texts = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => void texts.set(name, text),
  });
  const {id} = await readDescribed(await startInPage(document)(makeRequest({path: PATH})));
  const next = startInPage(document);
  const found = await next(makeRequest({method: 'GET', path: `${CATALOG}/${String(id)}`}));
  expect(await readDescribed(found, 'getBatch')).toMatchObject({[String(id)]: {status: 'loading'}});
});
