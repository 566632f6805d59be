import type {JsonObject} from '@batchwise/openapi/json';
import {createMock, createSessionStore} from './index';

/** The session storage key of the batches, for the pages that follow. */
const STORAGE_KEY = 'batchwise.mock';

/** Starts the mock in the page. Its state lasts for the session of the tab. */
export default function startInPage(document: JsonObject): (request: Request) => Promise<Response> {
  const {store, save} = createSessionStore(() => sessionStorage, STORAGE_KEY);
  const {fetch} = createMock({document, store});
  return async (request) => {
    const response = await fetch(request);
    save();
    return response;
  };
}
