import {useEffect, useRef, useState, type ComponentType, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import buttons from '../../ui/Buttons.module.css';
import {focusSend} from '../example/focusSend.ts';
import type {ServerKind} from '../servers/servers.ts';
import {useSite} from '../site/site.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {choosePreparation} from './choosePreparation.ts';
import {prepare, type Progress} from './prepare.ts';
import type {Called, LoadPreparations, Preparation} from './types.ts';

/** The response that says what is missing, by its status and the server that sent it. */
type Failed = {status: number; server: ServerKind};

/** Loads the button for an operation, with all that a press needs. */
export async function loadCreateAndSend(load: LoadPreparations): Promise<ComponentType<Failed>> {
  const {preparations, operations} = (await load()).default;
  const called: Called = Object.fromEntries(
    await Promise.all(
      Object.entries(operations).map(async ([name, {loadOperation, loadMock}]) => [
        name,
        {operation: (await loadOperation()).default, loadMock},
      ]),
    ),
  );
  return (failed) => <CreateAndSend {...failed} preparations={preparations} called={called} />;
}

type Props = Failed & {preparations: Preparation[]; called: Called};

/**
 * Offers to bring the mock into the state that the request needs, and to send it again: below a response that says that
 * something is missing or in the wrong state.
 */
function CreateAndSend({status, server, preparations, called}: Props): ReactNode {
  const {operation, values, server: chosen} = useExample();
  // Nothing is created at another server than the mock, such as the real endpoint.
  if (chosen !== server) return null;
  const found = choosePreparation(preparations, operation, values.parameters, status);
  return found ? <Button preparation={found} called={called} /> : null;
}

type ButtonProps = {preparation: Preparation; called: Called};

function Button({preparation, called}: ButtonProps): ReactNode {
  const {server, ownUrl} = useExample();
  const {submit} = useExampleActions();
  const {servers: settings, locale} = useSite();
  const [progress, setProgress] = useState<Progress>();
  const [isRunning, setRunning] = useState(false);
  const running = useRef<AbortController>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async () => {
    const controller = new AbortController();
    const {signal} = controller;
    running.current = controller;
    setRunning(true);
    try {
      const choice = {server, ownUrl};
      const show = (next: Progress) => !signal.aborted && setProgress(next);
      const options = {preparation, called, settings, choice, locale, signal, show};
      const isReady = await prepare(options);
      if (signal.aborted) return;
      setRunning(false);
      if (!isReady) return;
      // This button is about to be removed, and would lose the focus.
      if (document.activeElement === button.current) focusSend(button.current);
      submit();
    } catch (error) {
      console.error(error);
      // The workflow does not fit its operations: its author has to correct it.
      const reason = error instanceof Error ? error.message : String(error);
      if (!signal.aborted) setProgress((last) => ({step: last?.step ?? '', reason}));
      setRunning(false);
    }
  };

  return (
    <p>
      <button
        ref={button}
        type="button"
        className={buttons.secondary}
        aria-disabled={isRunning}
        onClick={() => !isRunning && void run()}
      >
        <Translate
          id="tryIt.prepare"
          description="Button below the response of a mock that something, such as an order, does not exist or is in the wrong state: creates one that the request can use, and sends the request again. “Send” is the button tryIt.send"
        >
          Create one and send
        </Translate>
      </button>{' '}
      <span role="status">{progress && <ProgressText {...progress} />}</span>
    </p>
  );
}

function ProgressText({step, reason}: Progress): ReactNode {
  if (reason === undefined)
    return (
      <Translate
        id="tryIt.prepare.running"
        description="Next to the button “Create one and send” (tryIt.prepare), while it works. {step} is the title of a call, such as “Create an order”"
        values={{step}}
      >
        {'Preparing: {step}…'}
      </Translate>
    );
  return (
    <Translate
      id="tryIt.prepare.failed"
      description="Next to the button “Create one and send” (tryIt.prepare), after a failure. {step} is the title of a call, such as “Create an order”, {reason} a status or a sentence"
      values={{step, reason}}
    >
      {'The preparation failed at “{step}”: {reason}'}
    </Translate>
  );
}
