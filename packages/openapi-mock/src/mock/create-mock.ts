import {DescriptionError} from '@batchwise/openapi/document';
import {isObject} from '@batchwise/openapi/json';
import type {JsonObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import {readBody, type BodyContent} from '../request/body.ts';
import {checkCredentials} from '../request/credentials.ts';
import {readParameters, type ReadParameters} from '../request/parameters.ts';
import {readPreferences, writePreferences} from '../request/prefer.ts';
import {
  chooseStatus,
  chooseSuccess,
  describesStatus,
  type Chosen,
} from '../response/choose-response.ts';
import {isAllowedOrigin, isPreflight, preflightResponse, shareResponse} from '../response/cors.ts';
import {describedResponse, type ContentChoice} from '../response/described-response.ts';
import {createFault, type Fault} from '../response/fault.ts';
import {faultResponse} from '../response/fault-response.ts';
import {createApi, type Api} from '../route/api.ts';
import {createRouter, type Route, type Router} from '../route/router.ts';
import {createState, type State} from '../state/state.ts';
import {createStore} from '../state/store.ts';
import {callHandler} from './call-handler.ts';
import type {Handler} from './handlers.ts';
import {checkOptions, MockError, type MockOptions} from './options.ts';
import {readSettings, type Settings} from './settings.ts';

/** A web-standard handler of requests, such as a server, a page or a worker calls. Never rejects. */
export type Mock = (request: Request) => Promise<Response>;

/** A request of an operation, after its checks. */
export type Call = {
  request: Request;
  route: Route;
  operation: Operation;
  /** Reads the parameters once, when they are first needed. */
  parameters: () => ReadParameters;
  content: BodyContent;
};

type Core = {
  api: Api;
  settings: Settings;
  state: State;
  hasState: boolean;
  /** Responds to a fault. */
  tell: (fault: Fault, request: Request, operation?: Operation) => Response;
};

function whyNoDescription(document: unknown): string | undefined {
  if (!isObject(document)) return 'it is not an object';
  const version = document.openapi ?? document.swagger;
  if (version === undefined) return 'it has neither "openapi" nor "swagger"';
  if (/^(2(\.0)?|3(\.[0-2](\..*)?)?)$/.test(String(version))) return undefined;
  return `its version is "${String(version)}", and not 2.0, 3.0 or 3.1`;
}

/** Responds as the description says, and as the state asks for. */
export function respondByDefault(core: Core, call: Call): Response {
  const {request, operation, route, parameters, content} = call;
  const preferred = readPreferences(request);
  if (preferred.fault) return core.tell(preferred.fault, request, operation);
  const {preferences} = preferred;
  const {code, example, dynamic} = preferences;
  const make = (chosen: Chosen, choice: ContentChoice): Response => {
    const made = describedResponse(chosen, request, choice);
    if (made.fault) return core.tell(made.fault, request, operation);
    const applied = writePreferences(preferences);
    if (applied !== '') made.response.headers.set('preference-applied', applied);
    return made.response;
  };
  if (code !== undefined && chooseStatus(operation, code).candidates.length === 0) {
    const codes = [...new Set(operation.responses.map(({status}) => status))].join(', ');
    const detail = `The operation ${operation.id} has no response ${code}. It has: ${codes}.`;
    return core.tell(createFault('preference', detail), request, operation);
  }
  const success = code === undefined ? chooseSuccess(operation) : chooseStatus(operation, code);
  const isPreferred = code !== undefined || example !== undefined || dynamic === true;
  if (isPreferred || !core.hasState) return make(success, {example, dynamic});
  const {values} = parameters();
  const given = {request, route, operation, values, body: content.value};
  const effect = core.state.apply(given);
  if (!effect) return make(success, {});
  if (effect.kind === 'fault') return core.tell(effect.fault, request, operation);
  const {status = success.status, write, location} = effect;
  const chosen = describesStatus(operation, status) ? chooseStatus(operation, status) : success;
  return make(chosen, {write, location});
}

async function readCall(
  {api, settings}: Core,
  request: Request,
  route: Route,
  operation: Operation,
  handler: Handler | undefined,
): Promise<Call | Fault> {
  const {checks, limits} = settings;
  const refused = checks.credentials ? checkCredentials(request, operation) : undefined;
  if (refused) return refused;
  let read: ReadParameters | undefined;
  const parameters = (): ReadParameters => (read ??= readParameters(request, route, operation));
  const errors = checks.parameters ? parameters().errors : [];
  if (errors.length > 0) {
    const detail = `${errors.map((one) => one.detail).join('; ')}.`;
    return createFault('parameters', detail, {errors});
  }
  if (handler && !checks.body) return {request, route, operation, parameters, content: {}};
  const body = await readBody(request, api.document, route.endpoint, operation, {
    limits,
    isChecked: checks.body,
    leavesBytes: handler !== undefined,
  });
  return body.fault ?? {request, route, operation, parameters, content: body.content};
}

/** Reports an unexpected error, and responds with a 500. */
function respondToError(
  {settings, tell}: Core,
  error: unknown,
  request: Request,
  operation?: Operation,
): Response {
  settings.onError(error);
  const reason = error instanceof Error ? error.message : String(error);
  const what = operation ? `The handler of ${operation.id}` : 'The mock';
  return tell(createFault('handler', `${what} failed: ${reason}`), request, operation);
}

async function respondTo(core: Core, request: Request, route: Route): Promise<Response> {
  let operation: Operation;
  try {
    operation = route.endpoint.read();
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    const detail = `This operation cannot be read. ${error.message}`;
    return core.tell(createFault('description', detail), request);
  }
  const {handlers} = core.settings;
  const handler = Object.hasOwn(handlers, operation.id) ? handlers[operation.id] : undefined;
  const call = await readCall(core, request, route, operation, handler);
  if ('kind' in call) return core.tell(call, request, operation);
  if (!handler) return respondByDefault(core, call);
  try {
    return await callHandler(handler, call, {
      state: core.state,
      handlerState: core.settings.handlerState,
      next: () => respondByDefault(core, call),
      tell: (fault) => core.tell(fault, request, operation),
    });
  } catch (error) {
    return respondToError(core, error, request, operation);
  }
}

function routeRequest(
  core: Core,
  router: Router,
): (request: Request) => Response | Promise<Response> {
  const {urlCharacters} = core.settings.limits;
  return (request) => {
    if (request.url.length > urlCharacters) {
      const detail = `The URL is longer than ${urlCharacters} characters. Shorten it.`;
      return core.tell(createFault('urlTooLong', detail), request);
    }
    const routing = router(request);
    if (routing.kind === 'found') return respondTo(core, request, routing.route);
    const {pathname} = new URL(request.url);
    if (routing.kind === 'unknown') {
      const near = routing.near.length > 0 ? ` The nearest are: ${routing.near.join(', ')}.` : '';
      return core.tell(createFault('route', `There is no path ${pathname}.${near}`), request);
    }
    const allow = routing.allowed.join(', ');
    if (request.method === 'OPTIONS') return new Response(null, {status: 204, headers: {allow}});
    const detail = `${pathname} supports ${allow}, not ${request.method}.`;
    return core.tell(createFault('method', detail, {headers: {allow}}), request);
  };
}

/** Creates the responses to faults. An error of `onFault` is reported, and changes nothing. */
function createTell({onFault, onError}: Settings): Core['tell'] {
  return (fault, request, operation) => {
    try {
      return onFault(fault, request, operation) ?? faultResponse(operation, fault);
    } catch (error) {
      onError(error);
      return faultResponse(operation, fault);
    }
  };
}

/** Adds CORS, and removes the body of responses to HEAD. */
function complete(respond: ReturnType<typeof routeRequest>, core: Core): Mock {
  const {cors} = core.settings;
  const answer = async (request: Request): Promise<Response> => {
    try {
      return await respond(request);
    } catch (error) {
      return respondToError(core, error, request);
    }
  };
  return async (request) => {
    const origin = request.headers.get('origin');
    const isAllowed = origin !== null && isAllowedOrigin(origin, cors);
    const response =
      isAllowed && isPreflight(request) ? preflightResponse(request) : await answer(request);
    const sent =
      request.method === 'HEAD' && response.body !== null ? new Response(null, response) : response;
    return shareResponse(sent, isAllowed ? origin : null);
  };
}

/**
 * Creates a mock of any OpenAPI 3.1, OpenAPI 3.0 or Swagger 2.0 description, as a web-standard
 * function. It runs in a page, in a worker and in Node.
 * @param document the parsed description. It is shared: do not change it.
 *
 * @example
 * const mock = createMock(document, {seed: {'/things': [{id: 1, name: 'one'}]}});
 * const response = await mock(new Request('https://example.com/v1/things/1'));
 *
 * @throws MockError that says why the mock cannot start, and how to fix it.
 */
export function createMock(document: JsonObject, options: MockOptions = {}): Mock {
  const why = whyNoDescription(document);
  if (why !== undefined)
    throw new MockError(
      `The mock cannot read the description: ${why}. Pass a parsed OpenAPI 3.1, OpenAPI 3.0 or Swagger 2.0 document.`,
    );
  const api = createApi(document);
  checkOptions(options, api);
  const {state: hasState = true, store = createStore(), seed = {}, prefix} = options;
  const settings = readSettings(options, document, store);
  const tell = createTell(settings);
  const core: Core = {api, settings, hasState, tell, state: createState(api, store, seed)};
  return complete(routeRequest(core, createRouter(api, prefix)), core);
}
