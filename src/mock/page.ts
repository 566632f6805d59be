import type {JsonObject} from '@batchwise/openapi/json';
import {createMock, createSessionStore, type Mock} from '@batchwise/openapi-mock';
import * as handlers from './handlers';

/** Starts the mock in the page. Its state lasts for the session of the tab. */
export default function startInPage(document: JsonObject): Mock {
  const {store, save} = createSessionStore(() => sessionStorage, 'batchwise.mock');
  const mock = createMock(document, {handlers, store});
  return async (request) => {
    const response = await mock(request);
    save();
    return response;
  };
}
