import {useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
import {usePluginData} from '@docusaurus/useGlobalData';
import Translate from '@docusaurus/Translate';
import type {JsonObject, Operation} from '../openapi/types';
import {buildRequest, defaultValues} from '../request/build';
import {AnswerPane} from './AnswerPane';
import {Form} from './Form';
import {Sample} from './Sample';
import {ServerMenu} from './ServerMenu';
import type {Draft} from './draft';
import type {ServerSettings} from './servers';
import {useExample, type Example} from './useExample';
import styles from './TryIt.module.css';

export type LiveProps = {
  operation: Operation;
  /** What the reader did before the example was live. */
  draft?: Draft;
  loadDescription?: () => Promise<{default: JsonObject}>;
  /** Rendered as a still picture on the server: samples show placeholders, as printed documentation does. */
  still?: boolean;
  /** False where the page shows the example answer in a place of its own. */
  showExample?: boolean;
};

export type LiveComponent = (props: LiveProps) => ReactNode;

/** A live example: values, the request as code, Send, and the answer. */
export function Live({operation, draft, loadDescription, still = false, showExample = true}: LiveProps): ReactNode {
  const {servers} = usePluginData('batchwise-api') as {servers: ServerSettings};
  const example = useExample(operation, servers, loadDescription, draft);
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  const root = useRef<HTMLDivElement>(null);
  const id = useId();

  const focus = (testId: string) => root.current?.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testId)}"]`)?.focus();
  const press = () => {
    const wrong = example.press();
    if (wrong === undefined) return;
    // After the problem is drawn, so that a closed section around the field has opened.
    requestAnimationFrame(() => focus(wrong === 'body' ? 'body' : wrong === 'server' ? 'field-url' : `field-${wrong}`));
  };
  useReplay(draft, root, press);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    press();
  };
  const onReveal = (name: string, shown: boolean) => setRevealed((now) => new Set(shown ? [...now, name] : [...now].filter((one) => one !== name)));
  const hidden = operation.parameters.filter(({name, secret}) => secret && !revealed.has(name)).map(({name}) => example.values.parameters[name] ?? '');
  const request = still ? buildRequest(operation, defaultValues(operation, 'empty'), {server: operation.server, placeholders: true}).request : example.sample;

  return (
    <div ref={root} className={styles.tryIt} data-testid={`tryit-${operation.id}`} data-live={still ? undefined : ''} onKeyDown={onKeyDown} role="group" aria-labelledby={`${id}-title`}>
      <header className={styles.head}>
        <p className={styles.title} id={`${id}-title`}>
          <span className={styles.method}>{operation.method}</span> <code>{operation.path}</code>
        </p>
        <ServerMenu example={example} settings={servers} />
      </header>
      <div className={styles.liveOnly}>
        <Form example={example} onReveal={onReveal} />
        <Buttons example={example} press={press} />
      </div>
      <Sample id={id} request={request} hidden={still ? [] : hidden} />
      <AnswerPane operation={operation} server={example.server} outcome={example.outcome} sending={example.sending} showExample={showExample} />
    </div>
  );
}

function Buttons({example, press}: {example: Example; press: () => void}): ReactNode {
  return (
    <div className={styles.buttons}>
      <button type="button" className={styles.send} data-testid="send" aria-disabled={example.sending} aria-keyshortcuts="Control+Enter Meta+Enter" onClick={press}>
        <Translate id="tryIt.send" description="The button that sends the request">Send</Translate>
      </button>
      <button type="button" className={styles.secondary} data-testid="cancel" disabled={!example.sending} onClick={example.cancel}>
        <Translate id="tryIt.cancel" description="The button that stops waiting for the answer">Cancel</Translate>
      </button>
      <button type="button" className={styles.secondary} data-testid="reset" onClick={example.reset}>
        <Translate id="tryIt.reset" description="The button that brings back the first values">Reset</Translate>
      </button>
      <span className={styles.shortcut}>
        <Translate id="tryIt.shortcut" description="Beside the Send button">Ctrl or ⌘ + Enter sends, too.</Translate>
      </span>
    </div>
  );
}

/** Gives back the focus, and does what the reader pressed while the example was not live yet. */
function useReplay(draft: Draft | undefined, root: {current: HTMLDivElement | null}, press: () => void): void {
  useEffect(() => {
    const find = (testId: string | undefined) => (testId ? root.current?.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testId)}"]`) : null);
    find(draft?.focused)?.focus();
    if (draft?.pressed === 'send') press();
    else if (draft?.pressed?.startsWith('sample-')) find(draft.pressed)?.click();
    // Only once: it belongs to the moment at which the example came to life.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
