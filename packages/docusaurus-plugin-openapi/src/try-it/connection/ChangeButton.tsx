import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import buttons from '../../ui/Buttons.module.css';

type Props = {
  /** The id of the panel that it opens. */
  panel: string;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
};

/** Opens and closes the fields for the values that all examples share. */
export function ChangeButton({panel, isOpen, setOpen}: Props): ReactNode {
  return (
    <button
      type="button"
      className={buttons.quiet}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-controls={panel}
      aria-label={translate({
        id: 'tryIt.connection.change.named',
        message: 'Change connection',
        description: 'Accessible name of “Change”, with that word in it',
      })}
      onClick={() => setOpen(!isOpen)}
    >
      <Translate
        id="tryIt.connection.change"
        description="Button that opens the fields of the shared values"
      >
        Change
      </Translate>
    </button>
  );
}
