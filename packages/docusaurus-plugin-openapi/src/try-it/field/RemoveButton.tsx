import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import buttons from '../../ui/Buttons.module.css';

/** Removes a part of the form: a property, an item or a file. */
export function RemoveButton({name, onClick}: {name: string; onClick: () => void}): ReactNode {
  return (
    <button
      type="button"
      className={buttons.reveal}
      onClick={onClick}
      aria-label={translate(
        {
          id: 'tryIt.remove.named',
          message: 'Remove {name}',
          description:
            'Accessible name of the button “Remove”. {name} is the name of a property, the number of an item or the name of a file, such as data.csv',
        },
        {name},
      )}
    >
      <Translate
        id="tryIt.remove"
        description="Button that removes a property, an item of a list or a file from the form"
      >
        Remove
      </Translate>
    </button>
  );
}
