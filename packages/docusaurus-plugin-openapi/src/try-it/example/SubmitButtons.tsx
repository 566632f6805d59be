import {useRef, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import buttons from '../../ui/Buttons.module.css';
import {CopyLink} from '../link/CopyLink.tsx';
import {PasteCurl} from '../paste/PasteCurl.tsx';
import {useExampleActions, useExampleState} from '../state/ExampleProvider.tsx';

/** The buttons below the form. */
export function SubmitButtons({id, onReset}: {id: string; onReset: () => void}): ReactNode {
  const {progress} = useExampleState();
  const {submit, cancel} = useExampleActions();
  const send = useRef<HTMLButtonElement>(null);
  const onCancel = () => {
    // Cancel is about to be disabled, and would lose the focus.
    send.current?.focus();
    cancel();
  };
  return (
    <div className={buttons.buttons}>
      <button
        ref={send}
        type="button"
        className={buttons.send}
        aria-disabled={progress !== 'idle'}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={submit}
      >
        <Translate id="tryIt.send" description="Button that sends the request of a live example">
          Send
        </Translate>
      </button>
      <button
        type="button"
        className={buttons.cancel}
        disabled={progress === 'idle'}
        onClick={onCancel}
      >
        <Translate id="tryIt.cancel" description="Button that stops waiting for the response">
          Cancel
        </Translate>
      </button>
      <button type="button" className={buttons.secondary} onClick={onReset}>
        <Translate
          id="tryIt.reset"
          description="Button that restores the initial values of the form"
        >
          Reset
        </Translate>
      </button>
      <CopyLink id={id} />
      <PasteCurl id={`${id}-paste`} />
      <span className={buttons.shortcut}>
        <Translate
          id="tryIt.shortcut"
          description="After the button “Send”: the keyboard shortcut for it"
        >
          Shortcut: Ctrl+Enter or ⌘+Enter
        </Translate>
      </span>
    </div>
  );
}
