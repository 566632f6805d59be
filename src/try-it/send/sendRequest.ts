import {isObject} from '../../openapi/json/coerce';
import type {JsonObject, Operation} from '../../openapi/types';
import {send, type Answered, type Fetch, type Outcome} from '../../request/http/send';
import type {HttpRequest} from '../../request/types';
import type {ServerKind} from '../servers/servers';

export type LoadDescription = (() => Promise<{default: JsonObject}>) | undefined;

/** Where the mock's batches stand for the pages that follow. */
const STORAGE_KEY = 'batchwise.mock';

let mock: Promise<Fetch> | undefined;

/** A page that comes back as it was left knows nothing of what the pages after it did: its mock begins with that. */
function onReturn({persisted}: PageTransitionEvent): void {
  if (persisted) mock = undefined;
}

/** The mock and the description that it works from are fetched with the first request; it keeps its state for the session of the tab. */
async function startMock(loadDescription: NonNullable<LoadDescription>): Promise<Fetch> {
  const [{createMock, createSessionStore}, {default: document}] = await Promise.all([
    import('../../mock'),
    loadDescription(),
  ]);
  const {store, save} = createSessionStore(() => sessionStorage, STORAGE_KEY);
  const {fetch} = createMock({document, store});
  window.addEventListener('pageshow', onReturn);
  return async (request) => {
    const answer = await fetch(request);
    save();
    return answer;
  };
}

function mockFetch(loadDescription: NonNullable<LoadDescription>): Fetch {
  return async (request) => {
    mock ??= startMock(loadDescription);
    const running = mock;
    const answer = await running.catch((error: unknown) => {
      // A lost connection while fetching the mock must not make it unusable for good.
      mock = undefined;
      throw error;
    });
    return answer(request);
  };
}

/** Fetches the mock ahead of the first request to it. */
export function prepareMock(loadDescription: LoadDescription): void {
  if (!loadDescription || mock) return;
  mock = startMock(loadDescription);
  mock.catch(() => {
    // The first request tries again, and says so if that fails, too.
    mock = undefined;
  });
}

const PATIENCE = 30_000;

/** A file may take its time on a slow line: a second more for each megabyte. */
const patienceFor = ({body}: HttpRequest): number =>
  PATIENCE + (body instanceof File ? Math.ceil(body.size / 1_000_000) * 1000 : 0);

/**
 * Sends a request to the chosen server. Never throws: the outcome says what happened.
 * @param onAnswer is told when an answer begins, whose body can then be seen as it comes.
 */
export function sendTo(
  server: ServerKind,
  request: HttpRequest,
  signal: AbortSignal,
  loadDescription: LoadDescription,
  onAnswer?: (answer: Answered) => void,
): Promise<Outcome> {
  const common = {signal, timeout: patienceFor(request), ...(onAnswer ? {onAnswer} : {})};
  if (server === 'mock' && loadDescription)
    return send(request, {...common, fetch: mockFetch(loadDescription), isLocal: true});
  return send(request, {...common, pageUrl: window.location.href, probe: true});
}

/** Name and text of each value that an answer hands on to the other examples. */
type HandedOn = [name: string, text: string][];

/** What became of a request, and what its answer hands on. */
export type Received = Outcome & {handedOn?: HandedOn};

/** The properties of an answer that the description marks with `x-value`, and those names. */
function sharedProperties({responses}: Operation, status: number): HandedOn {
  const schema = responses.find((one) => one.status === String(status))?.schema;
  const schemas = schema?.$ref ? Object.values(schema.$defs ?? {}) : [schema];
  return schemas
    .flatMap((one) => Object.entries(one?.properties ?? {}))
    .flatMap(([name, {'x-value': value}]): HandedOn => (value ? [[value, name]] : []));
}

/** What an answer hands on to the other examples: each property that the description marks with `x-value`. */
export function handedOn(operation: Operation, outcome: Outcome): HandedOn {
  if (outcome.kind !== 'answer' || outcome.status >= 300) return [];
  const shared = sharedProperties(operation, outcome.status);
  if (shared.length === 0) return [];
  try {
    const body: unknown = JSON.parse(outcome.text);
    if (!isObject(body)) return [];
    return shared.flatMap(([value, name]): HandedOn =>
      typeof body[name] === 'string' ? [[value, body[name]]] : [],
    );
  } catch {
    // An answer that is not JSON hands nothing on.
    return [];
  }
}

/** Looks once into an answer, which may be large, and not at each drawing. */
export const withHandedOn = (operation: Operation, outcome: Outcome): Received => ({
  ...outcome,
  handedOn: handedOn(operation, outcome),
});
