import {useState, type ReactNode, type SubmitEvent} from 'react';
import Translate from '@docusaurus/Translate';
import {applySet, deleteSet, keepSet, useValueSets} from './savedValues';
import {useSharedValues} from '../state/sharedValues';
import buttons from '../../ui/Buttons.module.css';
import form from '../form/Form.module.css';
import shared from '../../ui/shared.module.css';
import styles from './ValuesPanel.module.css';

/** Keeps the values in use under a name, and brings them back: one set for each sandbox or organisation. */
export function SetsPanel({id}: {id: string}): ReactNode {
  const sets = Object.keys(useValueSets());
  const isEmpty = Object.keys(useSharedValues()).length === 0;
  const [name, setName] = useState('');
  const [told, setTold] = useState<{kind: 'kept' | 'used' | 'deleted'; name: string}>();
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '' || isEmpty) return;
    keepSet(wanted);
    setTold({kind: 'kept', name: wanted});
    setName('');
  };
  const use = (wanted: string) => {
    applySet(wanted);
    setTold({kind: 'used', name: wanted});
  };
  const remove = (wanted: string) => {
    deleteSet(wanted);
    setTold({kind: 'deleted', name: wanted});
  };
  return (
    <div className={styles.sets} data-testid="sets">
      <ul>
        {sets.map((one) => (
          <li key={one}>
            <span className={styles.valueText}>{one}</span>
            <button
              type="button"
              className={buttons.reveal}
              data-testid={`set-use-${one}`}
              onClick={() => use(one)}
            >
              <Translate
                id="tryIt.sets.use"
                description="Button that fills in the values kept under a name"
              >
                Use
              </Translate>
              <span className={shared.unseen}> {one}</span>
            </button>
            <button
              type="button"
              className={buttons.reveal}
              data-testid={`set-delete-${one}`}
              onClick={() => remove(one)}
            >
              <Translate
                id="tryIt.sets.delete"
                description="Button that deletes the values kept under a name"
              >
                Delete
              </Translate>
              <span className={shared.unseen}> {one}</span>
            </button>
          </li>
        ))}
      </ul>
      <form className={styles.keep} onSubmit={keep}>
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
          data-testid="set-name"
          value={name}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <button
          type="submit"
          className={buttons.reveal}
          data-testid="set-keep"
          disabled={isEmpty || name.trim() === ''}
        >
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
      <p role="status" data-testid="sets-told">
        {told?.kind === 'kept' && (
          <Translate
            id="tryIt.sets.kept"
            description="After values were kept under a name"
            values={{name: told.name}}
          >
            {'Kept as {name}.'}
          </Translate>
        )}
        {told?.kind === 'used' && (
          <Translate
            id="tryIt.sets.used"
            description="After the values kept under a name were filled in"
            values={{name: told.name}}
          >
            {'All examples now use the values of {name}.'}
          </Translate>
        )}
        {told?.kind === 'deleted' && (
          <Translate
            id="tryIt.sets.deleted"
            description="After the values kept under a name were deleted"
            values={{name: told.name}}
          >
            {'{name} is deleted.'}
          </Translate>
        )}
      </p>
    </div>
  );
}
