import {useEffect, useRef, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import buttons from '../../ui/Buttons.module.css';
import {NotLoaded} from '../../ui/NotLoaded.tsx';
import {useLazyModule} from '../../ui/useLazyModule.ts';
import {useSite} from '../site/site.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {choosePreparation} from './choosePreparation.ts';
import {prepare, type Progress} from './prepare.ts';
import type {LoadPreparations, Preparation, Preparations} from './types.ts';

type Props = {
  status: number;
  loadPreparations: LoadPreparations;
};

/**
 * Offers to bring the mock into the state that the request needs, and to send it again: below a response that says that
 * something is missing or in the wrong state.
 */
export function CreateAndSend({status, loadPreparations}: Props): ReactNode {
  const {operation, values} = useExample();
  const {module, failed} = useLazyModule(true, loadPreparations);
  if (failed) return <NotLoaded />;
  if (!module) return null;
  const {preparations, operations} = module.default;
  const found = choosePreparation(preparations, operation, values.parameters, status);
  return found ? <Button preparation={found} operations={operations} /> : null;
}

type ButtonProps = {
  preparation: Preparation;
  operations: Preparations['operations'];
};

function Button({preparation, operations}: ButtonProps): ReactNode {
  const {server, ownUrl} = useExample();
  const {submit} = useExampleActions();
  const {servers: settings, locale} = useSite();
  const [progress, setProgress] = useState<Progress>();
  const [isRunning, setRunning] = useState(false);
  const [isLost, setLost] = useState(false);
  const running = useRef<AbortController>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async () => {
    const controller = new AbortController();
    const {signal} = controller;
    running.current = controller;
    setRunning(true);
    setLost(false);
    try {
      const choice = {server, ownUrl};
      const show = (next: Progress) => !signal.aborted && setProgress(next);
      const options = {preparation, operations, settings, choice, locale, signal, show};
      const isReady = await prepare(options);
      if (signal.aborted) return;
      setRunning(false);
      if (!isReady) return;
      // This button is about to be removed, and would lose the focus.
      if (document.activeElement === button.current) focusSend(button.current);
      submit();
    } catch (error) {
      console.error(error);
      if (signal.aborted) return;
      setRunning(false);
      setLost(true);
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
      <span role="status">
        {progress && !isLost && <ProgressText {...progress} />}
        {isLost && <NotLoaded />}
      </span>
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

/** Moves the focus to the button “Send” of the same example. */
function focusSend(element: HTMLElement | null): void {
  element?.closest('[data-live]')?.querySelector<HTMLElement>('button[aria-keyshortcuts]')?.focus();
}
