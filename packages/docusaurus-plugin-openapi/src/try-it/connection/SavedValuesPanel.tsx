import Translate, {translate} from '@docusaurus/Translate';
import {useState, type ReactNode, type SubmitEvent} from 'react';
import buttons from '../../ui/Buttons.module.css';
import form from '../form/Form.module.css';
import {useSharedValues} from '../store/sharedValues.ts';
import styles from './ConnectionPanel.module.css';
import {applySavedValues, deleteSavedValues, saveValues, useSavedValues} from './savedValues.ts';

type Props = {
  id: string;
  /** Shown at the end of the row. */
  children: ReactNode;
};

/** Saves the shared values under a name and restores them, such as for each customer. */
export function SavedValuesPanel({id, children}: Props): ReactNode {
  const names = Object.keys(useSavedValues());
  const isEmpty = Object.keys(useSharedValues()).length === 0;
  const [name, setName] = useState('');
  const [last, setLast] = useState<{action: 'saved' | 'applied' | 'deleted'; name: string}>();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const newName = name.trim();
    if (newName === '' || isEmpty) return;
    saveValues(newName);
    setLast({action: 'saved', name: newName});
    setName('');
  };
  const apply = (chosen: string) => {
    applySavedValues(chosen);
    setLast({action: 'applied', name: chosen});
  };
  const remove = (chosen: string) => {
    deleteSavedValues(chosen);
    setLast({action: 'deleted', name: chosen});
  };
  return (
    <>
      <ul>
        {names.map((one) => (
          <li key={one}>
            <strong className={styles.name}>{one}</strong>
            <button
              type="button"
              className={buttons.quiet}
              onClick={() => apply(one)}
              aria-label={translate(
                {
                  id: 'tryIt.sets.use.named',
                  message: 'Use {name}',
                  description:
                    'Accessible name of the button “Use”. {name} is the name of saved values, such as: staging',
                },
                {name: one},
              )}
            >
              <Translate
                id="tryIt.sets.use"
                description="Button next to the name of saved values, such as “staging”: fills in these values"
              >
                Use
              </Translate>
            </button>
            <button
              type="button"
              className={buttons.quiet}
              onClick={() => remove(one)}
              aria-label={translate(
                {
                  id: 'tryIt.sets.delete.named',
                  message: 'Delete {name}',
                  description:
                    'Accessible name of the button “Delete”. {name} is the name of saved values, such as: staging',
                },
                {name: one},
              )}
            >
              <Translate
                id="tryIt.sets.delete"
                description="Button next to the name of saved values, such as “staging”: deletes them"
              >
                Delete
              </Translate>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <form className={styles.keep} onSubmit={save}>
          <label htmlFor={id} className={form.label}>
            <Translate
              id="tryIt.sets.name"
              description="Label of the field for the name under which values are saved, such as: staging"
            >
              Save values as
            </Translate>
          </label>
          <input
            id={id}
            className={`${form.input} ${form.compact}`}
            value={name}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className={buttons.reveal} disabled={isEmpty || name.trim() === ''}>
            <Translate id="tryIt.sets.save" description="Button after the field “Save values as”">
              Save
            </Translate>
          </button>
        </form>
        {children}
      </div>
      <p className={styles.origin}>
        <Translate id="tryIt.sets.hint" description="Below the field “Save values as”">
          Saved until you close this tab. Credentials are discarded when you reload the page.
        </Translate>
      </p>
      <p role="status">
        {last?.action === 'saved' && (
          <Translate
            id="tryIt.sets.saved"
            description="After the reader has saved values. {name} is the name that the reader has entered, such as: staging"
            values={{name: last.name}}
          >
            {'Saved as “{name}”.'}
          </Translate>
        )}
        {last?.action === 'applied' && (
          <Translate
            id="tryIt.sets.used"
            description="After the reader has pressed “Use”. {name} is the name of the saved values, such as: staging"
            values={{name: last.name}}
          >
            {'All examples now use the values saved as “{name}”.'}
          </Translate>
        )}
        {last?.action === 'deleted' && (
          <Translate
            id="tryIt.sets.deleted"
            description="After the reader has pressed “Delete”. {name} is the name of the saved values, such as: staging"
            values={{name: last.name}}
          >
            {'“{name}” was deleted.'}
          </Translate>
        )}
      </p>
    </>
  );
}
