import {useEffect, useState, type ComponentType, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import buttons from './Buttons.module.css';
import shared from './shared.module.css';

type Props<P> = {
  /** Fetches the component; the same function at each drawing. */
  load: () => Promise<ComponentType<P>>;
  props: P;
};

/** A part that is fetched when it is first needed. Where that fails the reader can try again; the rest stays. */
export function Later<P extends object>({load, props}: Props<P>): ReactNode {
  const [Part, setPart] = useState<ComponentType<P>>();
  const [attempt, setAttempt] = useState(1);
  const [failed, setFailed] = useState(0);
  useEffect(() => {
    let gone = false;
    load().then(
      (component) => !gone && setPart(() => component),
      () => !gone && setFailed(attempt),
    );
    return () => {
      gone = true;
    };
  }, [load, attempt]);
  if (Part) return <Part {...props} />;
  if (failed !== attempt) return null;
  return (
    <p className={shared.note} role="alert">
      <Translate
        id="tryIt.later.failed"
        description="A part of the page that is fetched when it is needed could not be fetched"
      >
        This part of the page could not be loaded. Check your connection.
      </Translate>{' '}
      <button type="button" className={buttons.reveal} onClick={() => setAttempt(attempt + 1)}>
        <Translate
          id="tryIt.later.again"
          description="Button that fetches a part of the page again"
        >
          Try again
        </Translate>
      </button>
    </p>
  );
}
