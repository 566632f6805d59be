import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';

/** Reports that a part of the page could not be loaded. */
export function NotLoaded(): ReactNode {
  return (
    <p role="alert">
      <Translate
        id="tryIt.notLoaded"
        description="In a section, such as a menu, that could not be downloaded"
      >
        This part of the page could not be loaded. Check your connection, then open it again.
      </Translate>
    </p>
  );
}
