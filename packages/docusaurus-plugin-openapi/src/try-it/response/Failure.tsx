import {useEffect, useEffectEvent, useRef, useState, type ReactNode} from 'react';
import type {Outcome} from '@batchwise/openapi/http';
import {failureText} from '../messages/outcomes.ts';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import type {ServerKind} from '../servers/servers.ts';
import {MoreLink} from '../site/MoreLink.tsx';
import {useSite} from '../site/site.ts';
import styles from './ResponsePane.module.css';

const loadRelayOffer = async () => (await import('../relay/RelayOffer.tsx')).RelayOffer;

type Props = {
  outcome: Exclude<Outcome, {kind: 'response'}>;
  server: ServerKind;
  /** Whether it was there when the page was shown. */
  isInitial: boolean;
};

/** Why there is no response, and what the reader can do. */
export function Failure({outcome, server, isInitial}: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  // It is loaded after the place of the response was scrolled to.
  const showNew = useEffectEvent(() => {
    if (!isInitial) box.current?.scrollIntoView({block: 'nearest'});
  });
  useEffect(() => showNew(), []);
  const {locale, servers} = useSite();
  // When the connection is back, the reason stays the same.
  const [isOffline] = useState(() => !navigator.onLine);
  const isRelayOffered =
    server === 'real' &&
    servers.offered.includes('relay') &&
    /^(?:cors|network)$/.test(outcome.kind) &&
    !isOffline;
  const {title, advice, heading} = failureText(outcome, {server, isOffline, locale});
  return (
    <div ref={box} className={styles.failure}>
      <p>
        <strong>
          <span aria-hidden="true">✕</span> {title}
        </strong>
      </p>
      <p>
        {advice} {heading && <MoreLink heading={heading} />}
      </p>
      {isRelayOffered && <LazyComponent load={loadRelayOffer} props={{}} />}
    </div>
  );
}
