import type {MouseEvent, ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useSite} from './site.ts';

const isPlainClick = ({button, metaKey, ctrlKey, shiftKey, altKey}: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** The part of the option `errorPage` that becomes the ID of a heading. */
const HEADING = '#{heading}';

/** A link to the page about failing calls; to a heading of it, if the option `errorPage` says that it has these headings. */
export function MoreLink({heading}: {heading?: string | undefined}): ReactNode {
  const {errorPage, navigate} = useSite();
  if (errorPage === undefined) return null;
  const address = errorPage.replace(HEADING, heading === undefined ? '' : `#${heading}`);
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
