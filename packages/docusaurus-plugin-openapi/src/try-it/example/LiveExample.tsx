import clsx from 'clsx';
import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {useHydrated} from '../../ui/useHydrated.ts';
import {Connection} from '../connection/Connection.tsx';
import {Form} from '../form/Form.tsx';
import type {DescribedOperation} from '../field/rich-text.ts';
import {FormPartsContext, type FormParts} from '../form/parts.ts';
import {useEntries} from '../history/entries.ts';
import {HistoryPanel} from '../history/HistoryPanel.tsx';
import type {Arrival} from '../link/frame.ts';
import type {LoadPreparations} from '../prepare/types.ts';
import {ResponsePane} from '../response/ResponsePane.tsx';
import {Sample} from '../sample/Sample.tsx';
import {SampleNote} from '../sample/SampleNote.tsx';
import {maskedRequest} from '../sample/maskedRequest.ts';
import type {LoadMock} from '../servers/sendRequest.ts';
import {SiteContext, type Site} from '../site/site.ts';
import {
  ExampleProvider,
  useExample,
  useExampleActions,
  useExampleState,
} from '../state/ExampleProvider.tsx';
import {exampleKey} from '../state/rememberedExamples.ts';
import type {EarlyValues} from '../state/earlyInput.ts';
import {documentedRequest, sampleRequest} from '../state/selectors.ts';
import type {Preset} from '../state/types.ts';
import {ExampleBoundary} from './ExampleBoundary.tsx';
import type {LoadDescription} from './source.ts';
import {Actions} from './Actions.tsx';
import {Head} from './Head.tsx';
import styles from './TryIt.module.css';

export {loadFormParts} from '../form/parts.ts';

const loadOpenedLink = async () => (await import('../link/LinkNotice.tsx')).OpenedLink;

/** Input and presses before hydration. */
export type EarlyInteraction = {
  values: EarlyValues;
  /** Repeats the last press. */
  repeatPress: () => void;
};

export type LiveExampleProps = {
  /** Begins each id in the example; the same on the server and in the browser. */
  id: string;
  operation: DescribedOperation;
  site: Site;
  preset: Preset;
  parts: FormParts;
  early?: EarlyInteraction | undefined;
  /** A link or a trial for this example; another one is another object. */
  link?: Arrival | undefined;
  /** Waits in the HTML of the server, in the place of the response; see `LoadFailure`. */
  failure?: ReactNode;
  loadMock?: LoadMock;
  loadDescription?: LoadDescription | undefined;
  loadPreparations?: LoadPreparations | undefined;
};

export type LiveExampleComponent = (props: LiveExampleProps) => ReactNode;

/** A live example: values, the request as code, Send, and the response. */
export function LiveExample({
  site,
  operation,
  preset,
  parts,
  loadMock,
  early,
  ...props
}: LiveExampleProps): ReactNode {
  const [key] = useState(() => exampleKey(operation.id, preset));
  const [pending, setPending] = useState(early);
  const config = {operation, preset, settings: site.servers, loadMock};
  return (
    <SiteContext value={site}>
      <FormPartsContext value={parts}>
        <ExampleBoundary exampleKey={key} onRestart={() => setPending(undefined)}>
          <ExampleProvider config={config}>
            <ExampleView {...props} early={pending} />
          </ExampleProvider>
        </ExampleBoundary>
      </FormPartsContext>
    </SiteContext>
  );
}

type ViewProps = Pick<
  LiveExampleProps,
  'id' | 'early' | 'link' | 'failure' | 'loadDescription' | 'loadPreparations'
>;

function ExampleView({
  id,
  early,
  link,
  failure,
  loadDescription,
  loadPreparations,
}: ViewProps): ReactNode {
  const {operation} = useExample();
  const {outcome, progress} = useExampleState();
  const {submit, reset} = useExampleActions();
  const isHydrated = useHydrated();
  const isFirst = useEntries().length === 0;
  const root = useRef<HTMLDivElement>(null);
  const [closedLink, setClosedLink] = useState<Arrival>();
  const arrived = link === closedLink ? undefined : link;
  const notice = arrived && <LazyComponent load={loadOpenedLink} props={{link: arrived}} />;
  const trial = arrived && 'trial' in arrived && arrived.trial;
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
    if (trial) trial.end();
  };
  return (
    <div
      ref={root}
      className={clsx(styles.tryIt, isFirst && styles.first)}
      data-live={isHydrated ? '' : undefined}
      onKeyDown={onKeyDown}
      role="group"
      aria-labelledby={`${id}-method ${id}-path`}
    >
      {!trial && notice && <div className={styles.notice}>{notice}</div>}
      <div className={styles.request}>
        <div className={styles.sticky}>
          <Head id={id} operation={operation} />
          {trial ? notice : <Connection id={`${id}-connection`} />}
          <Form id={id} />
        </div>
      </div>
      <div className={styles.run}>
        <div className={styles.sticky}>
          <Actions id={id} onReset={onReset} />
          <ResponsePane
            id={`${id}-response`}
            operation={operation}
            outcome={outcome}
            sending={progress !== 'idle'}
            loadDescription={loadDescription}
            loadPreparations={loadPreparations}
          >
            {!isHydrated && failure}
          </ResponsePane>
          <ExampleSample id={id} />
        </div>
      </div>
      <HistoryPanel id={id} />
    </div>
  );
}

/** The request as code. The server's HTML shows placeholders, as printed documentation does. */
function ExampleSample({id}: {id: string}): ReactNode {
  const example = useExample();
  const {revealed} = useExampleState();
  const isHydrated = useHydrated();
  const shown = useMemo(() => maskedRequest(example, revealed), [example, revealed]);
  const request = isHydrated ? sampleRequest(example) : documentedRequest(example);
  return (
    <Sample id={id} request={request} shown={isHydrated ? shown : {request, masks: []}}>
      <SampleNote />
    </Sample>
  );
}

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
