import clsx from 'clsx';
import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import Translate from '@docusaurus/Translate';
import {useSite} from '../site/site.ts';
import {useExample, useExampleActions, useExampleState} from '../state/ExampleProvider.tsx';
import {fillFromCurl, type Filled} from './fillFromCurl.ts';
import buttons from '../../ui/Buttons.module.css';
import {CloseButton} from '../../ui/CloseButton.tsx';
import form from '../form/Form.module.css';
import {FormatBody} from './FormatBody.tsx';
import {PasteResult} from './PasteResult.tsx';
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
  const {progress} = useExampleState();
  useEffect(() => field.current?.focus(), []);
  // The response takes the place of the result.
  const onSent = useEffectEvent(() => {
    if (filled?.isFilled) onClose();
  });
  useEffect(() => {
    if (progress === 'sending') onSent();
  }, [progress]);
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
    <div className={clsx(styles.panel, filled?.isFilled && styles.done)}>
      {!filled?.isFilled && (
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
        {filled && <PasteResult filled={filled} />}
      </div>
      {filled?.isFilled && <FormatBody editor={`${prefix}-body`} />}
      {!filled?.isFilled && (
        <button type="button" className={buttons.send} onClick={fill}>
          <Translate
            id="tryIt.paste.fill"
            description="Button below the text field for a curl command: fills in the form with the values of the command"
          >
            Fill in form
          </Translate>
        </button>
      )}
      <CloseButton onClick={onClose} />
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
