import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {NotLoaded} from '../../ui/NotLoaded';
import type {Example} from '../state/ExampleProvider';
import {useLoaded} from '../../ui/useLazyModule';
import buttons from '../../ui/Buttons.module.css';
import styles from './PastePanel.module.css';

const loadPanel = () => import('./PastePanel');

/** Fills the example in from a curl command; what reads the command is fetched when it is first asked for. */
export function PasteCurl({id, example}: {id: string; example: Example}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const {module, failed} = useLoaded(isOpen, loadPanel);
  return (
    <>
      <button
        type="button"
        className={buttons.secondary}
        data-testid="paste-curl"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Translate
          id="tryIt.paste"
          description="The button that opens a field for a curl command, which fills in the form"
        >
          Paste curl
        </Translate>
      </button>
      <div id={id} className={styles.panel} hidden={!isOpen}>
        {isOpen && module && <module.PastePanel id={id} example={example} />}
        {isOpen && failed && <NotLoaded />}
      </div>
    </>
  );
}
