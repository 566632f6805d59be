import {useState, type ReactNode, type SubmitEvent} from 'react';
import Translate from '@docusaurus/Translate';
import {useSharedValues} from '../store/sharedValues.ts';
import {applySavedValues, deleteSavedValues, saveValues, useSavedValues} from './savedValues.ts';
import buttons from '../../ui/Buttons.module.css';
import form from '../form/Form.module.css';
import shared from '../../ui/shared.module.css';
import styles from './ValuesPanel.module.css';

/** Saves the shared values under a name and restores them, such as for each sandbox or organisation. */
export function SavedValuesPanel({id}: {id: string}): ReactNode {
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
    <div className={styles.sets}>
      <ul>
        {names.map((one) => (
          <li key={one}>
            <span className={styles.valueText}>{one}</span>
            <button type="button" className={buttons.reveal} onClick={() => apply(one)}>
              <Translate
                id="tryIt.sets.use"
                description="Button that fills in the values kept under a name"
              >
                Use
              </Translate>{' '}
              <span className={shared.unseen}>{one}</span>
            </button>
            <button type="button" className={buttons.reveal} onClick={() => remove(one)}>
              <Translate
                id="tryIt.sets.delete"
                description="Button that deletes the values kept under a name"
              >
                Delete
              </Translate>{' '}
              <span className={shared.unseen}>{one}</span>
            </button>
          </li>
        ))}
      </ul>
      <form className={styles.keep} onSubmit={save}>
        <label htmlFor={id} className={form.label}>
          <Translate
            id="tryIt.sets.name"
            description="Label of the field for a name under which values are kept, such as: my sandbox"
          >
            Keep these values as
          </Translate>
        </label>
        <input
          id={id}
          className={form.input}
          value={name}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className={buttons.reveal} disabled={isEmpty || name.trim() === ''}>
          <Translate id="tryIt.sets.keep" description="Button that keeps values under a name">
            Keep
          </Translate>
        </button>
      </form>
      <p className={styles.origin}>
        <Translate
          id="tryIt.sets.how"
          description="Below the field for the name of a set of values"
        >
          Kept until you close this tab; tokens and keys only until the page is loaded anew.
        </Translate>
      </p>
      <p role="status">
        {last?.action === 'saved' && (
          <Translate
            id="tryIt.sets.kept"
            description="After values were kept under a name"
            values={{name: last.name}}
          >
            {'Kept as {name}.'}
          </Translate>
        )}
        {last?.action === 'applied' && (
          <Translate
            id="tryIt.sets.used"
            description="After the values kept under a name were filled in"
            values={{name: last.name}}
          >
            {'All examples now use the values of {name}.'}
          </Translate>
        )}
        {last?.action === 'deleted' && (
          <Translate
            id="tryIt.sets.deleted"
            description="After the values kept under a name were deleted"
            values={{name: last.name}}
          >
            {'{name} is deleted.'}
          </Translate>
        )}
      </p>
    </div>
  );
}
