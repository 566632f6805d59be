import {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import buttons from '../../ui/Buttons.module.css';
import {Field, type FieldProps} from '../field/Field.tsx';
import {SecretInput} from './SecretInput.tsx';

type Props = FieldProps & {
  /** Called when the reader shows or hides the secret. */
  onReveal: (revealed: boolean) => void;
};

/** A masked value with a button that shows it. */
export function SecretField({onReveal, ...props}: Props): ReactNode {
  const {id, name, value} = props;
  const [revealed, setRevealed] = useState(false);
  return (
    <Field
      {...props}
      renderControl={(control) => (
        <>
          <SecretInput {...control} value={value} type={revealed ? 'text' : 'password'} />
          <button
            type="button"
            className={buttons.reveal}
            aria-pressed={revealed}
            aria-controls={id}
            aria-label={translate(
              {
                id: 'tryIt.field.reveal.named',
                message: 'Show {name}',
                description:
                  'Accessible name of the button “Show”. {name} is the name of a field, such as Authorization',
              },
              {name},
            )}
            onClick={() => {
              setRevealed(!revealed);
              onReveal(!revealed);
            }}
          >
            <Translate
              id="tryIt.field.reveal"
              description="Button next to a masked token, key or password: shows it"
            >
              Show
            </Translate>
          </button>
        </>
      )}
    />
  );
}
