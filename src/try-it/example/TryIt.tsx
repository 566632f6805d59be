import {useEffect, useId, useMemo, useRef, type ReactNode} from 'react';
import {createRoot, hydrateRoot, type Root} from 'react-dom/client';
import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import {Live as LiveOnServer, loadLive} from '@try-it/live';
import type {LiveProps} from './LiveExample';
import {captureDraft} from '../state/earlyInput';
import {keepTarget} from './keepTargetInView';
import {exampleName, LINK_EVENT, takeArrival} from '../link/frame';
import type {ServerSettings} from '../servers/servers';
import type {Site} from '../site/site';
import type {OperationSource} from './source';
import {onInterest} from './hydrateOnInteraction';
import styles from './TryIt.module.css';

type Props = {
  /** The operation's id, as the writer of the page wrote it. */
  operation: string;
  /** `elsewhere` when the page shows the example answer in a place of its own. */
  example?: 'here' | 'elsewhere';
  /** Values of parameters to begin with, written as a query string: `action=ABORT`. */
  preset?: string;
  /** The name of the request body's example to begin with. */
  bodyExample?: string;
  /** Added to the page by the API plugin. */
  source: OperationSource;
};

/** One object for all renderings: React writes the HTML anew, and so away, whenever it is given another one. */
const LEFT_ALONE = {__html: ''};

function useSiteData(): Site {
  const {i18n} = useDocusaurusContext();
  const {servers} = usePluginData('batchwise-api') as {servers: ServerSettings};
  const errorPage = useBaseUrl('/when-a-call-fails');
  const history = useHistory();
  return useMemo(
    () => ({
      servers,
      locale: i18n.currentLocale,
      errorPage,
      navigate: (address) => history.push(address),
    }),
    [servers, i18n.currentLocale, errorPage, history],
  );
}

/**
 * A live example of an API operation.
 *
 * The server renders it whole. In the browser that HTML stays as it is, at no cost, until the example comes
 * near the viewport or is touched; then the live part is fetched and hydrates it as a React root of its own.
 * (A lazy `<Suspense>` boundary inside the page's root would lose its HTML at the first change of a context above.)
 */
export function TryIt({
  operation: id,
  example = 'here',
  preset = '',
  bodyExample,
  source,
}: Props): ReactNode {
  const site = useSiteData();
  const frame = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const showExample = example === 'here';
  const {loadOperation, loadDescription} = source;
  const start = useMemo(
    () => ({parameters: Object.fromEntries(new URLSearchParams(preset)), bodyExample}),
    [preset, bodyExample],
  );

  useEffect(() => {
    const element = frame.current;
    if (!element || !loadOperation) return undefined;
    let root: Root | undefined;
    let gone = false;
    let draw = () => {};
    const stop = onInterest(element, async (pressed) => {
      const [Live, operation] = await loadLive(loadOperation);
      if (gone) return;
      const props: LiveProps = {
        id: prefix,
        operation,
        site,
        preset: start,
        showExample,
        loadDescription,
        draft: captureDraft(element, pressed()),
      };
      const live = () => <Live {...props} link={takeArrival(element)} />;
      const rendered = element.firstElementChild;
      if (rendered) root = hydrateRoot(rendered, live());
      else {
        root = createRoot(element.appendChild(document.createElement('div')));
        root.render(live());
        keepTarget(element);
      }
      draw = () => root?.render(live());
    });
    // A link that comes once the example is live.
    const onLink = () => draw();
    element.addEventListener(LINK_EVENT, onLink);
    return () => {
      gone = true;
      stop();
      element.removeEventListener(LINK_EVENT, onLink);
      // React refuses to unmount a root while it renders another one.
      setTimeout(() => root?.unmount());
    };
  }, [loadOperation, loadDescription, site, start, showExample, prefix]);

  if (LiveOnServer && source.operation) {
    return (
      <div className={styles.frame} data-operation={id} data-example={exampleName(start)}>
        <div>
          <LiveOnServer
            id={prefix}
            operation={source.operation}
            site={site}
            preset={start}
            showExample={showExample}
          />
        </div>
      </div>
    );
  }
  // The page's root leaves server-rendered children alone where it is told that they are raw HTML.
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-operation={id}
      data-example={exampleName(start)}
      suppressHydrationWarning
      dangerouslySetInnerHTML={LEFT_ALONE}
    />
  );
}
