import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import buttons from './Buttons.module.css';
import styles from './CloseButton.module.css';

/** The × in the upper corner of a panel. It comes last in the panel, so that the keyboard reaches it last. */
export function CloseButton({onClick}: {onClick: () => void}): ReactNode {
  return (
    <button
      type="button"
      className={`${buttons.tool} ${styles.close}`}
      aria-label={translate({
        id: 'tryIt.close',
        message: 'Close',
        description: 'Accessible name of the button “×” of a panel',
      })}
      onClick={onClick}
    >
      ×
    </button>
  );
}
