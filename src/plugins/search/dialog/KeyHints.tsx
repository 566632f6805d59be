import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';

/** The keys of the search. A device without a pointer that hovers has a keyboard on the screen, and does not show them. */
export function KeyHints(): ReactNode {
  return (
    <p className="search-keys">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd>{' '}
        <Translate
          id="search.keys.select"
          description="At the foot of the search, after the keys ↑ and ↓"
        >
          select
        </Translate>
      </span>
      <span>
        <kbd>Enter</kbd>{' '}
        <Translate
          id="search.keys.open"
          description="At the foot of the search, after the key Enter"
        >
          open
        </Translate>
      </span>
      <span>
        <kbd>Esc</kbd>{' '}
        <Translate
          id="search.keys.close"
          description="At the foot of the search, after the key Esc"
        >
          close
        </Translate>
      </span>
    </p>
  );
}
