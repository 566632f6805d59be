import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type {JsonObject, Operation} from '../../openapi/types';
import {LazyComponent} from '../../ui/LazyComponent';
import {Path} from '../../ui/Path';
import shared from '../../ui/shared.module.css';
import {useHydrated} from '../../ui/useHydrated';
import {ResponsePane} from '../response/ResponsePane';
import {DeprecatedMark} from '../field/Marks';
import {Form} from '../form/Form';
import {FormPartsContext, type FormParts} from '../form/parts';
import {HistoryPanel} from '../history/HistoryPanel';
import type {Arrival} from '../link/frame';
import {Sample} from '../sample/Sample';
import {maskedTexts} from '../sample/maskedTexts';
import {ValuesPanel} from '../saved-values/ValuesPanel';
import {ServerMenu} from '../servers/ServerMenu';
import {SiteContext, type Site} from '../site/site';
import type {EarlyValues} from '../state/earlyInput';
import {
  ExampleProvider,
  useExample,
  useExampleActions,
  useExampleState,
} from '../state/ExampleProvider';
import {documentedRequest, sampleRequest} from '../state/selectors';
import type {Preset} from '../state/types';
import {SubmitButtons} from './SubmitButtons';
import styles from './TryIt.module.css';
export {loadFormParts} from '../form/parts';

const loadOpenedLink = async () => (await import('../link/LinkNotice')).OpenedLink;

/** Input and presses before hydration. */
export type EarlyInteraction = {
  values: EarlyValues;
  /** Repeats the last press. */
  repeatPress: () => void;
};

export type LiveExampleProps = {
  /** Begins each id in the example; the same on the server and in the browser. */
  id: string;
  operation: Operation;
  site: Site;
  preset: Preset;
  parts: FormParts;
  early?: EarlyInteraction | undefined;
  /** A link that was opened for this example; another link is another object. */
  link?: Arrival | undefined;
  loadDescription?: (() => Promise<{default: JsonObject}>) | undefined;
  /** False where the page shows the example response somewhere else. */
  showExample: boolean;
};

export type LiveExampleComponent = (props: LiveExampleProps) => ReactNode;

/** A live example: values, the request as code, Send, and the response. */
export function LiveExample({
  site,
  operation,
  preset,
  parts,
  loadDescription,
  ...props
}: LiveExampleProps): ReactNode {
  const config = {operation, preset, settings: site.servers, loadDescription};
  return (
    <SiteContext value={site}>
      <FormPartsContext value={parts}>
        <ExampleProvider config={config}>
          <ExampleView {...props} />
        </ExampleProvider>
      </FormPartsContext>
    </SiteContext>
  );
}

type ViewProps = Pick<LiveExampleProps, 'id' | 'early' | 'link' | 'showExample'>;

function ExampleView({id, early, link, showExample}: ViewProps): ReactNode {
  const {operation, server} = useExample();
  const {outcome, progress} = useExampleState();
  const {submit, reset} = useExampleActions();
  const isHydrated = useHydrated();
  const root = useRef<HTMLDivElement>(null);
  const [closedLink, setClosedLink] = useState<Arrival>();
  useFocusOnProblem(root);
  useEarlyInteraction(early);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  const onReset = () => {
    setClosedLink(link);
    reset();
  };
  return (
    <div
      ref={root}
      className={styles.tryIt}
      data-live={isHydrated ? '' : undefined}
      onKeyDown={onKeyDown}
      role="group"
      aria-labelledby={`${id}-title`}
    >
      {link && link !== closedLink && <LazyComponent load={loadOpenedLink} props={{link}} />}
      <header className={styles.head}>
        <Title id={`${id}-title`} operation={operation} />
        <ServerMenu id={id} />
      </header>
      <div className={shared.liveOnly}>
        <Form id={id} />
        <SubmitButtons id={id} onReset={onReset} />
      </div>
      <div className={shared.liveOnly}>
        <ValuesPanel id={`${id}-set`} hidden={secretNames(operation)} />
      </div>
      <ExampleSample id={id} />
      <ResponsePane
        operation={operation}
        server={server}
        outcome={outcome}
        sending={progress !== 'idle'}
        showExample={showExample}
      />
      <HistoryPanel id={id} />
    </div>
  );
}

function Title({id, operation}: {id: string; operation: Operation}): ReactNode {
  return (
    <p className={styles.title} id={id}>
      <span className={styles.method}>{operation.method}</span>{' '}
      <code>
        <Path path={operation.path} />
      </code>{' '}
      {operation.deprecated && <DeprecatedMark />}
    </p>
  );
}

/** The request as code. The server's HTML shows placeholders, as printed documentation does. */
function ExampleSample({id}: {id: string}): ReactNode {
  const example = useExample();
  const {revealed} = useExampleState();
  if (!useHydrated()) return <Sample id={id} request={documentedRequest(example)} hidden={[]} />;
  const hidden = maskedTexts(example.operation.parameters, example.values, revealed);
  return <Sample id={id} request={sampleRequest(example)} hidden={hidden} />;
}

const secretNames = ({parameters}: Operation): string[] =>
  parameters.flatMap(({shared, secret}) => (shared && secret ? [shared] : []));

/** Moves the focus to the first problem when problems have prevented a submit. */
function useFocusOnProblem(root: {current: HTMLElement | null}): void {
  const {rejections} = useExampleState();
  useEffect(() => {
    if (rejections > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [root, rejections]);
}

/** Restores what the reader typed before hydration, and then repeats what the reader pressed. */
function useEarlyInteraction(early: EarlyInteraction | undefined): void {
  const {restore} = useExampleActions();
  const restoreEarly = useEffectEvent(() => {
    if (early) restore(early.values);
  });
  const repeatPress = useEffectEvent(() => early?.repeatPress());
  useEffect(() => {
    restoreEarly();
    // The restored values are rendered first.
    const timer = setTimeout(repeatPress);
    return () => clearTimeout(timer);
  }, []);
}
