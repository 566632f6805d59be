import clsx from 'clsx';
import {useEffect, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {misfitText} from '../messages/misfits.ts';
import {useSite} from '../site/site.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {fillFromCurl, type Filled} from './fillFromCurl.ts';
import buttons from '../../ui/Buttons.module.css';
import form from '../form/Form.module.css';
import styles from './PastePanel.module.css';

type Props = {
  id: string;
  /** Begins the ids of the controls of the example. */
  example: string;
  onClose: () => void;
};

/** A field for a curl command, and the result of filling the example in from it. */
export function PastePanel({id, example: prefix, onClose}: Props): ReactNode {
  const {servers} = useSite();
  const example = useExample();
  const actions = useExampleActions();
  const field = useRef<HTMLTextAreaElement>(null);
  const [command, setCommand] = useState('');
  const [filled, setFilled] = useState<Filled>();
  const isDone = filled?.isFilled ?? false;
  useEffect(() => field.current?.focus(), []);
  const fill = () => {
    const result = fillFromCurl(command, example, actions, servers);
    setFilled(result);
    if (!result.isFilled) return;
    // A command often holds a token, which must not stay readable here.
    setCommand('');
    focusFirst(result.ids, prefix);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // In the example around the panel, these keys send.
    event.preventDefault();
    event.stopPropagation();
    fill();
  };
  return (
    <div className={clsx(styles.panel, isDone && styles.done)}>
      {!isDone && (
        <>
          <label htmlFor={`${id}-command`} className={form.label}>
            <Translate
              id="tryIt.paste.label"
              description="Label of the text field for a curl command"
            >
              curl command, copied from a terminal or a browser
            </Translate>
          </label>
          <textarea
            ref={field}
            id={`${id}-command`}
            className={styles.command}
            rows={5}
            value={command}
            placeholder="curl …"
            spellCheck={false}
            autoCapitalize="off"
            autoCorrect="off"
            autoComplete="off"
            data-1p-ignore
            data-lpignore
            onChange={(event) => setCommand(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </>
      )}
      <div role="status" className={styles.result}>
        {filled && <Result filled={filled} />}
      </div>
      <div className={buttons.buttons}>
        {!isDone && (
          <button type="button" className={buttons.send} onClick={fill}>
            <Translate
              id="tryIt.paste.fill"
              description="Button below the text field for a curl command: fills in the form with the values of the command"
            >
              Fill in form
            </Translate>
          </button>
        )}
        <button type="button" className={buttons.quiet} onClick={onClose}>
          <Translate
            id="tryIt.paste.close"
            description="Button that closes the text field for a curl command"
          >
            Close
          </Translate>
        </button>
      </div>
    </div>
  );
}

/** Moves the focus to the first control that can take it. Those of the connection and optional ones may be hidden. */
function focusFirst(ids: readonly string[] = [], prefix: string): void {
  const controls = ids.map((id) => document.getElementById(`${prefix}-${id}`));
  for (const control of controls) {
    control?.focus();
    if (control && control === document.activeElement) return;
  }
}

function Result({filled: {isFilled, isAssumedJson, misfits}}: {filled: Filled}): ReactNode {
  const texts = [...new Set(misfits.map(misfitText))];
  return (
    <>
      {isFilled && (
        <p className={styles.filled}>
          <span aria-hidden="true">✓</span>{' '}
          <Translate
            id="tryIt.paste.done"
            description="Below the button “Fill in form”, after the reader has pressed it"
          >
            The form was filled in from the command. Nothing has been sent yet.
          </Translate>
        </p>
      )}
      {isAssumedJson && (
        <p>
          <Translate
            id="tryIt.paste.json"
            description="Below the button “Fill in form”, after a command with -d and without the header Content-Type"
          >
            The command has no Content-Type header, so curl would send its body as form data. Here
            the body is sent as JSON.
          </Translate>
        </p>
      )}
      {isFilled && texts.length > 0 && (
        <p>
          <Translate
            id="tryIt.paste.misfits"
            description="Below the button “Fill in form”; a list follows, such as: The option --proxy has no equivalent here."
          >
            These parts of the command could not be used:
          </Translate>
        </p>
      )}
      {texts.length > 0 && (
        <ul className={isFilled ? undefined : form.problem}>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
