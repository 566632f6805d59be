import type {ReceivedResponse} from '@batchwise/openapi/http';
import {sendRequest, withHandedOn, type Received} from '../servers/sendRequest.ts';
import {shareValue} from '../store/sharedValues.ts';
import {tryLoadValidator} from '../validation/loadValidator.ts';
import type {ExampleAction} from './reducer.ts';
import {findProblems, type Example} from './selectors.ts';
import type {ExampleConfig, ExampleState} from './types.ts';

/** Milliseconds after which an incomplete response is shown. A quick response is rendered only once. */
const SHOWN_AFTER = 150;

export type Submitter = {
  /** Validates the form and sends the request, one at a time. */
  submit: () => Promise<void>;
  /** Cancels the request; the outcome says so. */
  cancel: () => void;
  /** Cancels the request and ignores its outcome. */
  abort: () => void;
  /** Stops reading a body, which may have no end. A request without a response yet is left alone. */
  dispose: () => void;
};

type Context = {
  config: ExampleConfig;
  getState: () => ExampleState;
  getExample: () => Example;
  dispatch: (action: ExampleAction) => void;
};

export function createSubmitter({
  config: {operation, loadMock},
  getState,
  getExample,
  dispatch,
}: Context): Submitter {
  let latest: AbortController | undefined;
  let isBodyArriving = false;

  const send = async (example: Example, controller: AbortController): Promise<void> => {
    const {server, ownUrl, request, values, base} = example;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLatest = () => latest === controller;
    const onResponse = (response: ReceivedResponse) => {
      if (!isLatest()) return;
      isBodyArriving = true;
      const show = () => {
        if (isLatest())
          dispatch({type: 'receive', outcome: {...response, server}, isComplete: false});
      };
      timer = setTimeout(show, response.body?.entries ? 0 : SHOWN_AFTER);
    };
    // Fetched before a call that may fail without a connection.
    const history = import('../history/record.ts');
    const result = await sendRequest(server, request, controller.signal, loadMock, onResponse);
    clearTimeout(timer);
    if (!isLatest()) return;
    isBodyArriving = false;
    const outcome: Received = {...withHandedOn(operation, result), server};
    dispatch({type: 'receive', outcome, isComplete: true});
    // Where it cannot be loaded, the history lacks this request.
    history.then(
      ({record}) => record({operation, values, base, server, ownUrl}, outcome),
      () => {},
    );
    for (const [name, text] of outcome.handedOn ?? [])
      shareValue(name, {text, from: {operation: operation.id, server}}, {secret: false});
  };

  return {
    submit: async () => {
      if (getState().progress !== 'idle') return;
      const controller = new AbortController();
      latest = controller;
      dispatch({type: 'submit', server: getExample().server});
      const validator = await tryLoadValidator();
      if (latest !== controller || controller.signal.aborted) return;
      const example = getExample();
      if (findProblems(example, validator?.checkSchemas).length > 0) {
        dispatch({type: 'reject'});
        return;
      }
      dispatch({type: 'send'});
      await send(example, controller);
    },
    cancel: () => {
      latest?.abort();
      if (getState().progress === 'checking') dispatch({type: 'cancelCheck'});
    },
    abort: () => {
      latest?.abort();
      latest = undefined;
      isBodyArriving = false;
    },
    dispose: () => {
      if (isBodyArriving) latest?.abort();
    },
  };
}
