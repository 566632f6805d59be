import {useEffect, useRef, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import shared from '../../ui/shared.module.css';
import type {Arrival} from './frame.ts';
import type {LinkMistake} from './linkCode.ts';
import {useLink, type Notice} from './useLink.ts';
import styles from './link.module.css';

/** Fills the example in from a link, and reports the result. */
export function OpenedLink({link}: {link: Arrival}): ReactNode {
  return <LinkNotice notice={useLink(link)} />;
}

/** Reports the result of opening a link, and scrolls to the example. */
function LinkNotice({notice}: {notice: Notice}): ReactNode {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.focus({preventScroll: true});
    top.current?.scrollIntoView({block: 'start'});
  }, [notice]);
  return (
    <div
      ref={top}
      tabIndex={-1}
      role="note"
      className={clsx(styles.notice, shared.liveOnly, notice.kind === 'refused' && styles.refused)}
    >
      {notice.kind === 'refused' ? (
        <p>
          <Refused reason={notice.reason} />
        </p>
      ) : (
        <Filled {...notice} />
      )}
    </div>
  );
}

function Filled({url, hasUnknownValues}: Extract<Notice, {kind: 'filled'}>): ReactNode {
  return (
    <>
      <p>
        <Translate id="tryIt.link.filled" description="Above an example, after a link was opened">
          Filled in from a link. Nothing was sent yet.
        </Translate>
      </p>
      {hasUnknownValues && (
        <p>
          <Translate
            id="tryIt.link.leftOut"
            description="Above an example, after a link was opened"
          >
            Values that this example has no field for were left out.
          </Translate>
        </p>
      )}
      {url !== undefined && (
        <p>
          <Translate
            id="tryIt.link.url"
            description="Above an example, after a link was opened that names a server"
            values={{url: <code>{url}</code>}}
          >
            {
              'The link names the address {url} as well. Nothing goes there unless you choose “Own URL” under “Send to”.'
            }
          </Translate>
        </p>
      )}
    </>
  );
}

function Refused({reason}: {reason: LinkMistake | 'foreign' | 'secret'}): ReactNode {
  switch (reason) {
    case 'damaged':
      return (
        <Translate
          id="tryIt.link.damaged"
          description="Above an example, when a link could not be read"
        >
          This link is damaged, so nothing was filled in. Copy it whole, or ask for it again.
        </Translate>
      );
    case 'tooLong':
      return (
        <Translate
          id="tryIt.link.isTooLong"
          description="Above an example, when a link is longer than links are made here"
        >
          This link is longer than links of this site are, so nothing was filled in.
        </Translate>
      );
    case 'tooNew':
      return (
        <Translate
          id="tryIt.link.tooNew"
          description="Above an example, when a link was made by a later version of the site"
        >
          This link was made by a later version of this site, so nothing was filled in. Load the
          page anew, then open the link again.
        </Translate>
      );
    case 'foreign':
      return (
        <Translate
          id="tryIt.link.foreign"
          description="Above an example, when a link is for an example that the page does not have"
        >
          This link is for an example that is not on this page, so nothing was filled in.
        </Translate>
      );
    case 'secret':
      return (
        <Translate
          id="tryIt.link.secret"
          description="Above an example, when a link holds a secret"
        >
          This link holds a token or a key, so nothing was filled in. Links made here never hold
          one: be wary of who sent it.
        </Translate>
      );
  }
}
