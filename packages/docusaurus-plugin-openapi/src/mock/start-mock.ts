import type {Fetch} from '@batchwise/openapi/http';
import type {JsonObject} from '@batchwise/openapi/json';
import {
  createMock,
  createSessionStore,
  MockError,
  type Handlers,
  type Seed,
} from '@batchwise/openapi-mock';

/** The mock of a description, as the configuration of the site says. */
export type PageMock = {
  /** The id of the description, which names its state in the session storage. */
  id: string;
  loadHandlers?: () => Promise<Handlers>;
  seed?: Seed;
  state: boolean;
};

/** The problem document (RFC 9457) of a mock that cannot start. */
function failedMock(reason: string): Fetch {
  const problem = {
    type: 'about:blank',
    title: 'The mock cannot start',
    status: 500,
    detail: reason,
  };
  return async () =>
    new Response(JSON.stringify(problem), {
      status: 500,
      headers: {'content-type': 'application/problem+json'},
    });
}

/** The bundler's error for a file that could not be loaded; the next request loads it again. */
const isNotLoaded = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ChunkLoadError';

/**
 * Starts the mock of a description in the page. Its state lasts for the session of the tab. A mock that cannot start
 * responds to every request with the reason.
 * @throws the bundler's error when the handlers could not be loaded.
 */
export async function startMock(
  document: JsonObject,
  {id, loadHandlers, seed, state}: PageMock,
): Promise<Fetch> {
  try {
    const handlers = await loadHandlers?.();
    const {store, save} = createSessionStore(() => sessionStorage, `openapi-mock.${id}`);
    const mock = createMock(document, {
      store,
      state,
      ...(handlers ? {handlers} : {}),
      ...(seed ? {seed} : {}),
    });
    return async (request) => {
      const response = await mock(request);
      save();
      return response;
    };
  } catch (error) {
    if (isNotLoaded(error)) throw error;
    if (!(error instanceof MockError)) console.error(error);
    return failedMock(error instanceof Error ? error.message : String(error));
  }
}
