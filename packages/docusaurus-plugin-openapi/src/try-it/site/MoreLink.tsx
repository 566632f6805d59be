import type {MouseEvent, ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useSite} from './site.ts';

const isPlainClick = ({button, metaKey, ctrlKey, shiftKey, altKey}: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** A link to the page about failing calls, or to one heading of it. */
export function MoreLink({anchor}: {anchor?: string}): ReactNode {
  const {errorPage, navigate} = useSite();
  if (errorPage === undefined) return null;
  const address = anchor ? `${errorPage}#${anchor}` : errorPage;
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    navigate(address);
  };
  return (
    <a href={address} onClick={onClick}>
      <Translate
        id="tryIt.more.link"
        description="Link after an error: opens the page about failing calls"
      >
        How to fix this
      </Translate>
    </a>
  );
}
