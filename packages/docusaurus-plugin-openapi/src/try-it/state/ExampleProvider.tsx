import {createContext, useContext, useEffect, useMemo, useState, type ReactNode} from 'react';
import type {Problem} from '@batchwise/openapi/request';
import {loadFailure} from '../response/loadFailure.ts';
import {prepareMock} from '../servers/sendRequest.ts';
import {createStore, useStore, type Store} from '../store/createStore.ts';
import {serverChoice, useServerChoice} from '../store/serverChoice.ts';
import {sharedValues, useSharedValues} from '../store/sharedValues.ts';
import {useValidator} from '../validation/loadValidator.ts';
import {createActions, type ExampleActions} from './actions.ts';
import {INITIAL_STATE, reduceExample, type ExampleAction} from './reducer.ts';
import {exampleKey, recallExample, rememberExample} from './rememberedExamples.ts';
import {deriveExample, findProblems, type Example} from './selectors.ts';
import {createSubmitter, type Submitter} from './submitter.ts';
import type {ExampleConfig, ExampleState} from './types.ts';
import {useTouched} from './useTouched.ts';

const ExampleContext = createContext<Example | undefined>(undefined);
const StateContext = createContext<ExampleState | undefined>(undefined);
/** The problems to show: those of touched fields or, after a submit, all. */
const ProblemsContext = createContext<Problem[] | undefined>(undefined);
const ActionsContext = createContext<ExampleActions | undefined>(undefined);

type Model = {
  store: Store<ExampleState>;
  actions: ExampleActions;
  submitter: Submitter;
};

/** The state of an example and the functions that change it; outside React, so that none of them becomes outdated. */
function createModel(config: ExampleConfig, key: string): Model {
  const remembered = recallExample(key);
  const store = createStore(() => ({...INITIAL_STATE, ...remembered}));
  const dispatch = (action: ExampleAction) => store.set(reduceExample(store.get(), action));
  const getExample = () =>
    deriveExample(config, store.get(), serverChoice(config.settings), sharedValues());
  const submitter = createSubmitter({config, getState: store.get, getExample, dispatch});
  const actions = createActions({config, getExample, dispatch, submitter});
  return {store, actions, submitter};
}

/**
 * Provides an example to its parts. Input survives a change of server. A value that was neither typed nor shared is
 * the example of the description, or empty for the real endpoint.
 */
export function ExampleProvider({
  config,
  children,
}: {
  /** The one of the first rendering is used. */
  config: ExampleConfig;
  children: ReactNode;
}): ReactNode {
  const [{operation, preset, settings, loadMock}] = useState(config);
  const [key] = useState(() => exampleKey(operation.id, preset));
  const [{store, actions: all, submitter}] = useState(() => createModel(config, key));
  const state = useStore(store, INITIAL_STATE);
  const shared = useSharedValues();
  const {server, ownUrl, relay} = useServerChoice(settings);
  const {input, submittedTo, touched} = state;
  const example = useMemo(
    () => deriveExample({operation, preset, settings}, {input}, {server, ownUrl, relay}, shared),
    [operation, preset, settings, input, server, ownUrl, relay, shared],
  );
  const validator = useValidator();
  const problems = useMemo(() => {
    const found = findProblems(example, validator?.checkSchemas);
    return submittedTo === server ? found : found.filter(({field}) => touched.has(field));
  }, [example, validator, submittedTo, server, touched]);
  const touch = useTouched(all.touch);
  const actions = useMemo(() => ({...all, touch}), [all, touch]);

  // The mock is fetched before the first request, which then needs no network.
  useEffect(() => {
    if (server === 'mock') prepareMock(loadMock);
    // Other calls may fail because there is no network, in which case the message could not be fetched.
    else loadFailure().catch(() => {});
  }, [server, loadMock]);
  // Back from another page of the site, the reader finds the example as it was.
  useEffect(() => rememberExample(key, state), [key, state]);
  useEffect(() => submitter.dispose, [submitter]);

  return (
    <ActionsContext value={actions}>
      <StateContext value={state}>
        <ProblemsContext value={problems}>
          <ExampleContext value={example}>{children}</ExampleContext>
        </ProblemsContext>
      </StateContext>
    </ActionsContext>
  );
}

function useRequired<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error('This hook works only in an example: render it below <ExampleProvider>.');
  return value;
}

/** The example as it is shown: its operation, values and request. */
export const useExample = (): Example => useRequired(useContext(ExampleContext));

/** The state of the example: progress, outcome and the fields that were touched. */
export const useExampleState = (): ExampleState => useRequired(useContext(StateContext));

export const useExampleActions = (): ExampleActions => useRequired(useContext(ActionsContext));

/** The problems to show: those of touched fields or, after a submit, all. */
export const useProblems = (): Problem[] => useRequired(useContext(ProblemsContext));
