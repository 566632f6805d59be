import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import {flushSync} from 'react-dom';
import Translate from '@docusaurus/Translate';
import type {JsonObject, Operation} from '../../openapi/types';
import {ResponsePane} from '../response/ResponsePane';
import {Later} from '../../ui/LazyComponent';
import {Form} from '../form/Form';
export {prepareForm} from '../form/parts';
import {Sample} from '../sample/Sample';
import {ServerMenu} from '../servers/ServerMenu';
import type {Preset} from '../state/selectors';
import type {Draft} from '../state/earlyInput';
import {HistoryPanel} from '../history/HistoryPanel';
import {CopyLink} from '../link/CopyLink';
import type {Arrival} from '../link/frame';
import {PasteCurl} from '../paste/PasteCurl';
import {Path} from '../../ui/Path';
import {ValuesPanel} from '../saved-values/ValuesPanel';
import {hiddenTexts} from '../sample/maskedTexts';
import {SiteContext, type Site} from '../site/site';
import {useExample, type Example} from '../state/ExampleProvider';
import buttons from '../../ui/Buttons.module.css';
import form from '../form/Form.module.css';
import shared from '../../ui/shared.module.css';
import styles from './TryIt.module.css';

const loadLink = async () => (await import('../link/LinkNotice')).OpenedLink;

export type LiveProps = {
  /** Begins each id in the example; the same on the server and in the browser. */
  id: string;
  operation: Operation;
  site: Site;
  preset: Preset;
  /** What the reader did before the example was live. */
  draft?: Draft;
  /** A link that was opened for this example; another one is another object. */
  link?: Arrival;
  loadDescription?: () => Promise<{default: JsonObject}>;
  /** False where the page shows the example answer in a place of its own. */
  showExample: boolean;
};

export type LiveComponent = (props: LiveProps) => ReactNode;

/** A live example: values, the request as code, Send, and the answer. */
export function Live({
  id,
  operation,
  site,
  preset,
  draft,
  link,
  loadDescription,
  showExample,
}: LiveProps): ReactNode {
  const example = useExample({operation, settings: site.servers, preset, loadDescription});
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  const root = useRef<HTMLDivElement>(null);

  const press = async () => {
    if (await example.press()) return;
    // After the problems are drawn, so that a closed section around a field has opened.
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  };
  const still = useStill();
  const [forgotten, setForgotten] = useState<Arrival>();
  useDraft(example, draft);
  const reset = () => {
    setForgotten(link);
    example.reset();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void press();
  };
  const onReveal = (name: string, shown: boolean) =>
    setRevealed((now) => new Set(shown ? [...now, name] : [...now].filter((one) => one !== name)));
  const hidden = hiddenTexts(operation.parameters, example.values, revealed);

  return (
    <SiteContext value={site}>
      <div
        ref={root}
        className={styles.tryIt}
        data-testid={`tryit-${operation.id}`}
        data-live={still ? undefined : ''}
        onKeyDown={onKeyDown}
        role="group"
        aria-labelledby={`${id}-title`}
      >
        {link && link !== forgotten && <Later load={loadLink} props={{link, example}} />}
        <header className={styles.head}>
          <p className={styles.title} id={`${id}-title`}>
            <span className={styles.method}>{operation.method}</span>{' '}
            <code>
              <Path path={operation.path} />
            </code>{' '}
            {operation.deprecated && (
              <span className={form.deprecated}>
                <Translate
                  id="tryIt.field.deprecated"
                  description="Beside the name of a field that should not be used any more"
                >
                  deprecated
                </Translate>
              </span>
            )}
          </p>
          <ServerMenu id={id} example={example} />
        </header>
        <div className={shared.liveOnly}>
          <Form id={id} example={example} isStill={still} onReveal={onReveal} />
          <Buttons id={id} example={example} press={() => void press()} reset={reset} />
        </div>
        <div className={shared.liveOnly}>
          <ValuesPanel
            id={`${id}-set`}
            hidden={operation.parameters.flatMap(({shared, secret}) =>
              shared && secret ? [shared] : [],
            )}
          />
        </div>
        <Sample
          id={id}
          request={still ? example.still : example.sample}
          hidden={still ? [] : hidden}
        />
        <ResponsePane
          operation={operation}
          server={example.server}
          outcome={example.outcome}
          sending={example.sending}
          showExample={showExample}
        />
        <HistoryPanel id={id} example={example} />
      </div>
    </SiteContext>
  );
}

function Buttons({
  id,
  example,
  press,
  reset,
}: {
  id: string;
  example: Example;
  press: () => void;
  reset: () => void;
}): ReactNode {
  const send = useRef<HTMLButtonElement>(null);
  // Cancel is about to be disabled, and would lose the focus to nowhere.
  const cancel = () => {
    send.current?.focus();
    example.cancel();
  };
  return (
    <div className={buttons.buttons}>
      <button
        ref={send}
        type="button"
        className={buttons.send}
        data-testid="send"
        aria-disabled={example.sending}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={press}
      >
        <Translate id="tryIt.send" description="The button that sends the request">
          Send
        </Translate>
      </button>
      <button
        type="button"
        className={buttons.cancel}
        data-testid="cancel"
        disabled={!example.sending}
        onClick={cancel}
      >
        <Translate id="tryIt.cancel" description="The button that stops waiting for the answer">
          Cancel
        </Translate>
      </button>
      <button type="button" className={buttons.secondary} data-testid="reset" onClick={reset}>
        <Translate id="tryIt.reset" description="The button that brings back the first values">
          Reset
        </Translate>
      </button>
      <CopyLink id={id} example={example} />
      <PasteCurl id={`${id}-paste`} example={example} />
      <span className={buttons.shortcut}>
        <Translate id="tryIt.shortcut" description="Beside the Send button">
          Ctrl or ⌘ + Enter sends, too.
        </Translate>
      </span>
    </div>
  );
}

const never = () => () => {};

/**
 * Whether this is the first rendering, which repeats that of the server: a still picture whose sample shows
 * placeholders, as printed documentation does.
 */
function useStill(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

/** Takes over what the reader typed, and does what the reader pressed, before the example was live. */
function useDraft(example: Example, draft: Draft | undefined): void {
  const takeOver = useEffectEvent(() => {
    if (!draft) return;
    // What was typed has to be there before what was pressed is done.
    flushSync(() => example.restore(draft));
    draft.pressed?.click();
  });
  useEffect(() => {
    const timer = setTimeout(takeOver);
    return () => clearTimeout(timer);
  }, []);
}
