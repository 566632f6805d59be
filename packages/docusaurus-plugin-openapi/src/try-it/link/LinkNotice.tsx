import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import {useEffect, useRef, type ReactNode} from 'react';
import shared from '../../ui/shared.module.css';
import {serverName} from '../messages/servers.ts';
import {ForeignHost} from '../servers/ForeignHost.tsx';
import {TrialBar} from '../try-with/TrialBar.tsx';
import type {Arrival, LinkArrival} from './frame.ts';
import styles from './link.module.css';
import type {LinkMistake} from './linkCode.ts';
import {useLink, type Notice} from './useLink.ts';

/** Fills the example in from a link, or sends it with the values of a trial, and says so. */
export function OpenedLink({link}: {link: Arrival}): ReactNode {
  return 'trial' in link ? <TrialBar {...link.trial} /> : <FilledFromLink link={link} />;
}

function FilledFromLink({link}: {link: LinkArrival}): ReactNode {
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
        <Translate
          id="tryIt.link.filled"
          description="Above an example, after the reader has opened a link that contains values"
        >
          The form was filled in from a link. Nothing has been sent yet.
        </Translate>
      </p>
      {hasUnknownValues && (
        <p>
          <Translate
            id="tryIt.link.leftOut"
            description="Above an example, after “The form was filled in from a link.”"
          >
            Values that have no field in this example were left out.
          </Translate>
        </p>
      )}
      {url !== undefined && (
        <p>
          <Translate
            id="tryIt.link.url"
            description="Above an example, after “The form was filled in from a link.” {url} is, for example, https://example.com; {custom} is the option “Custom URL” of the menu of servers"
            values={{url: <code>{url}</code>, custom: serverName('own')}}
          >
            {
              'The link also contains the URL {url}. Nothing is sent there unless you choose “{custom}” as the server.'
            }
          </Translate>
        </p>
      )}
      {url !== undefined && <ForeignHost url={url} />}
    </>
  );
}

function Refused({reason}: {reason: LinkMistake | 'foreign' | 'secret'}): ReactNode {
  switch (reason) {
    case 'damaged':
      return (
        <Translate
          id="tryIt.link.damaged"
          description="Error message above an example, after the reader has opened a link"
        >
          This link is damaged, so nothing was filled in. Copy the whole link, or ask for a new one.
        </Translate>
      );
    case 'tooLong':
      return (
        <Translate
          id="tryIt.link.isTooLong"
          description="Error message above an example, after the reader has opened a link"
        >
          This link is longer than any link that this site creates, so nothing was filled in. Ask
          for a new one.
        </Translate>
      );
    case 'tooNew':
      return (
        <Translate
          id="tryIt.link.tooNew"
          description="Error message above an example, after the reader has opened a link"
        >
          This link was created by a later version of this site, so nothing was filled in. Reload
          the page, then open the link again.
        </Translate>
      );
    case 'foreign':
      return (
        <Translate
          id="tryIt.link.foreign"
          description="Error message above an example, after the reader has opened a link that was created on another page"
        >
          This link is for an example that is not on this page, so nothing was filled in. Ask for a
          new link.
        </Translate>
      );
    case 'secret':
      return (
        <Translate
          id="tryIt.link.secret"
          description="Error message above an example, after the reader has opened a link"
        >
          This link contains credentials, so nothing was filled in. This site never creates such
          links. Check who sent you the link.
        </Translate>
      );
  }
}
