import {useEffect, useState, type ComponentType, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import buttons from './Buttons.module.css';
import shared from './shared.module.css';

type Props<P> = {
  /** Loads the component; the same function at each rendering. */
  load: () => Promise<ComponentType<P>>;
  props: P;
};

/** A component that is loaded when it is first rendered. When that fails, the reader can try again. */
export function LazyComponent<P extends object>({load, props}: Props<P>): ReactNode {
  const [Component, setComponent] = useState<ComponentType<P>>();
  const [attempt, setAttempt] = useState(1);
  const [failedAttempt, setFailedAttempt] = useState(0);
  useEffect(() => {
    let isUnmounted = false;
    load().then(
      (component) => !isUnmounted && setComponent(() => component),
      () => !isUnmounted && setFailedAttempt(attempt),
    );
    return () => {
      isUnmounted = true;
    };
  }, [load, attempt]);
  if (Component) return <Component {...props} />;
  if (failedAttempt !== attempt) return null;
  return (
    <p className={shared.note} role="alert">
      <Translate
        id="tryIt.load.failed"
        description="In place of a part of the page; “Try again” follows"
      >
        This part of the page could not be loaded. Check your connection.
      </Translate>{' '}
      <button type="button" className={buttons.reveal} onClick={() => setAttempt(attempt + 1)}>
        <Translate id="tryIt.load.retry" description="Button after a failed download: tries again">
          Try again
        </Translate>
      </button>
    </p>
  );
}
