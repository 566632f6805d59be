import {useEffect, useId, useMemo, useRef, useState, type ReactNode} from 'react';
import {flushSync} from 'react-dom';
import {createRoot, hydrateRoot, type Root} from 'react-dom/client';
import {loadLiveExample, onServer} from '@try-it/live';
import {type Arrival, exampleName, hasArrived, LINK_EVENT, takeArrival} from '../link/frame.ts';
import type {Received} from '../servers/sendRequest.ts';
import {useSiteData} from '../site/useSiteData.ts';
import {readEarlyValues} from '../state/earlyInput.ts';
import {exampleKey, rememberOutcome} from '../state/rememberedExamples.ts';
import {withoutSharing} from '../state/withoutSharing.ts';
import {useLanguage} from '../../ui/useLanguage.ts';
import {hydrateOnInteraction} from './hydrateOnInteraction.ts';
import {keepSelection} from './keepSelection.ts';
import {keepTargetInView} from './keepTargetInView.ts';
import type {LiveExampleProps} from './LiveExample.tsx';
import {LoadFailure} from './LoadFailure.tsx';
import {onOutcome} from './ran.ts';
import {ReferenceLink} from './ReferenceLink.tsx';
import type {OperationSource} from './source.ts';
import styles from './TryIt.module.css';
import {Unavailable} from './Unavailable.tsx';
import {watchComposition} from './watchComposition.ts';

type Props = {
  /** The operation's id, as the writer of the page wrote it. */
  operation: string;
  /** Initial values of parameters, as a query string: `action=ABORT`. */
  preset?: string;
  /** The name of the example that the body initially holds. */
  bodyExample?: string;
  /** Added to the page by `remarkApi`. */
  source?: OperationSource;
};

/** The same object for each rendering: React sets the inner HTML again, and so removes it, for another object. */
const UNCHANGED_HTML = {__html: ''};

/** Dispatches `toggle` again for sections that were opened before React attached its listeners. */
function reportOpenSections(element: Element): void {
  for (const section of element.querySelectorAll('details[open]'))
    section.dispatchEvent(new Event('toggle'));
}

/**
 * The server renders all of a live example. In the browser, its code is loaded when it is needed, and hydrates the HTML as a
 * React root of its own. (A lazy `<Suspense>` boundary in the page's root would lose its HTML when a context above
 * it changes first.)
 */
function LiveTryIt({
  operation: id,
  preset = '',
  bodyExample,
  source,
}: Props & {source: OperationSource}): ReactNode {
  const site = useSiteData(source.hasMock);
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const prefix = useId();
  // In the HTML of the server, there is a message already.
  const [isLost, setLost] = useState(false);
  const {loadOperation, loadDescription, loadMock, loadPreparations} = source;
  const presets = useMemo(
    () => ({parameters: Object.fromEntries(new URLSearchParams(preset)), bodyExample}),
    [preset, bodyExample],
  );

  useEffect(() => {
    const element = frame.current;
    if (!element || !loadOperation || isLost) return undefined;
    let root: Root | undefined;
    let isUnmounted = false;
    let render = () => {};
    let ran: Received | undefined;
    let runs = 0;
    let isTrial = false;
    const compositionEnd = watchComposition(element);
    const load = () =>
      loadLiveExample(loadOperation).catch((error: unknown) => {
        if (!isUnmounted && !element.firstElementChild) setLost(true);
        throw error;
      });
    const stop = hydrateOnInteraction(element, async (takePress) => {
      const {LiveExample, operation: shared, parts} = await load();
      await compositionEnd();
      const operation = withoutSharing(shared, presets);
      if (isUnmounted) return;
      const props: LiveExampleProps = {
        id: prefix,
        operation,
        site,
        preset: presets,
        parts,
        loadMock,
        loadDescription,
        loadPreparations,
        failure: <LoadFailure hidden />,
        early: {values: readEarlyValues(element, prefix), repeatPress: takePress()},
      };
      // After a run of all steps, the example starts again with the outcome, and with the input that it has. A trial has
      // input of its own.
      const live = (link?: Arrival) => {
        const trial = link && 'trial' in link ? link.trial : undefined;
        if (trial || isTrial) runs += 1;
        isTrial = trial !== undefined;
        return (
          <LiveExample
            key={runs}
            {...(trial ? trial.adapt(props) : props)}
            early={runs === 0 ? props.early : undefined}
            link={link}
          />
        );
      };
      const rendered = element.firstElementChild;
      if (rendered) {
        // At once: a key between the reading of the fields and the end of hydration would be lost. React sets the text of a
        // text area anew.
        keepSelection(() =>
          flushSync(() => {
            root = hydrateRoot(rendered, live());
          }),
        );
        reportOpenSections(rendered);
      } else {
        root = createRoot(element.appendChild(document.createElement('div')));
        root.render(live(takeArrival(element)));
        keepTargetInView(element);
      }
      render = () => {
        if (ran) {
          rememberOutcome(exampleKey(operation.id, presets), ran);
          ran = undefined;
          runs += 1;
        }
        root?.render(live(takeArrival(element)));
      };
      // During hydration, an example has to render the same as the server, which knows no link.
      if (ran || hasArrived(element)) render();
    });
    // A link may arrive at an example that is live already.
    const onLink = () => render();
    element.addEventListener(LINK_EVENT, onLink);
    const stopOutcomes = onOutcome(element, (outcome) => {
      ran = outcome;
      // The reader who is in the example would lose the focus.
      if (!element.contains(document.activeElement)) render();
    });
    return () => {
      isUnmounted = true;
      stop();
      stopOutcomes();
      element.removeEventListener(LINK_EVENT, onLink);
      // React refuses to unmount a root while it renders another one.
      setTimeout(() => root?.unmount());
    };
  }, [loadOperation, loadDescription, loadMock, loadPreparations, site, presets, prefix, isLost]);

  const attributes = {
    ...language,
    className: styles.frame,
    'data-operation': id,
    'data-example': exampleName(presets),
  };
  if (onServer && source.operation) {
    const {LiveExample, parts} = onServer(source.operation);
    return (
      <div {...attributes}>
        <div>
          <LiveExample
            id={prefix}
            operation={withoutSharing(source.operation, presets)}
            site={site}
            preset={presets}
            parts={parts}
            failure={<LoadFailure hidden />}
          />
        </div>
      </div>
    );
  }
  // The page's root does not touch children that are raw HTML.
  return (
    <>
      {isLost && <LoadFailure onRetry={() => setLost(false)} />}
      <div
        ref={frame}
        {...attributes}
        suppressHydrationWarning
        dangerouslySetInnerHTML={UNCHANGED_HTML}
      />
    </>
  );
}

/** A live example of an API operation, or the reason why there is none. */
export function TryIt(props: Props): ReactNode {
  const {operation, source} = props;
  if (!source)
    throw new Error(
      `<TryIt operation="${operation}"> has no operation. Add beforeDefaultRemarkPlugins: [remarkApi] to the options of the plugin that has this page; see the README of @batchwise/docusaurus-plugin-openapi.`,
    );
  return source.problem ? (
    <Unavailable operation={operation} problem={source.problem} />
  ) : (
    <>
      <LiveTryIt {...props} source={source} />
      {source.reference && <ReferenceLink page={source.reference} />}
    </>
  );
}
