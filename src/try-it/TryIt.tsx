import {useEffect, useRef, useState, type ReactNode, type RefObject} from 'react';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {Live as LiveOnServer, loadLive} from '@try-it/live';
import type {Operation} from '../openapi/types';
import {captureDraft, type Draft} from './draft';
import type {LiveComponent} from './Live';
import type {OperationSource} from './source';
import styles from './TryIt.module.css';

type Props = {
  /** The operation's id, as the writer of the page wrote it. */
  operation: string;
  /** `elsewhere` when the page shows the example answer in a place of its own. */
  example?: 'here' | 'elsewhere';
  /** Added to the page by the API plugin. */
  source: OperationSource;
};

type Parts = {Live: LiveComponent; operation: Operation; draft: Draft};

const EVENTS = ['pointerenter', 'touchstart', 'focusin', 'keydown', 'click'] as const;
const NEAR = '300px';

/**
 * A live example of an API operation.
 *
 * The server renders it whole. In the browser that HTML stays as it is, at no cost, until the example comes
 * near the viewport or is touched; then the live part is fetched and takes its place. What was typed or
 * pressed before that is carried over.
 */
export function TryIt({operation: id, example = 'here', source}: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const [hydrates] = useState(!isBrowser);
  const [parts, setParts] = useState<Parts>();
  const frame = useRef<HTMLDivElement>(null);
  useWakening(frame, source, setParts);
  const showExample = example === 'here';

  if (LiveOnServer && source.operation) {
    return (
      <div key="still" className={styles.frame}>
        <LiveOnServer operation={source.operation} showExample={showExample} still />
      </div>
    );
  }
  if (parts) {
    return (
      <div key="live" className={styles.frame}>
        <parts.Live operation={parts.operation} draft={parts.draft} showExample={showExample} loadDescription={source.loadDescription} />
      </div>
    );
  }
  if (!hydrates) return <div key="empty" ref={frame} className={styles.waiting} data-testid={`tryit-${id}`} aria-busy="true" />;
  // React leaves server-rendered children alone where it is told that they are raw HTML.
  return <div key="still" ref={frame} className={styles.frame} suppressHydrationWarning dangerouslySetInnerHTML={{__html: ''}} />;
}

function useWakening(frame: RefObject<HTMLDivElement | null>, source: OperationSource, setParts: (parts: Parts) => void): void {
  useEffect(() => {
    const element = frame.current;
    if (!element || !source.loadOperation) return undefined;
    const {loadOperation} = source;
    let pressed: string | undefined;
    let started = false;

    const wake = async () => {
      if (started) return;
      started = true;
      observer.disconnect();
      const [Live, operation] = await Promise.all([loadLive(), loadOperation()]).catch((cause: unknown) => {
        // A lost connection must not leave the example dead: the next touch tries again.
        started = false;
        throw cause;
      });
      setParts({Live, operation: operation.default, draft: captureDraft(element, pressed)});
    };
    const onEvent = (event: Event) => {
      const target = event.type === 'click' && event.target instanceof Element ? event.target.closest('[data-testid]') : null;
      pressed = target?.getAttribute('data-testid') ?? pressed;
      void wake();
    };
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && void wake(), {rootMargin: NEAR});

    observer.observe(element);
    for (const name of EVENTS) element.addEventListener(name, onEvent, {passive: true});
    return () => {
      observer.disconnect();
      for (const name of EVENTS) element.removeEventListener(name, onEvent);
    };
  }, [frame, source, setParts]);
}
