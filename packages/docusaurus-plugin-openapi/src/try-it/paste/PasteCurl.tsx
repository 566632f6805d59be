import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {NotLoaded} from '../../ui/NotLoaded.tsx';
import {useLazyModule} from '../../ui/useLazyModule.ts';
import buttons from '../../ui/Buttons.module.css';
import styles from './PastePanel.module.css';

const loadPanel = () => import('./PastePanel.tsx');

/** Fills the example in from a curl command. The parser is loaded at the first press. */
export function PasteCurl({id}: {id: string}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const {module, failed} = useLazyModule(isOpen, loadPanel);
  return (
    <>
      <button
        type="button"
        className={buttons.secondary}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Translate
          id="tryIt.paste"
          description="Button that opens a text field for a curl command, which fills in the form"
        >
          Paste curl command
        </Translate>
      </button>
      <div id={id} className={styles.panel} hidden={!isOpen}>
        {isOpen && module && <module.PastePanel id={id} />}
        {isOpen && failed && <NotLoaded />}
      </div>
    </>
  );
}
