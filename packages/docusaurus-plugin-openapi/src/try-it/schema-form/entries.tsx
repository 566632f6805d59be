import {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import buttons from '../../ui/Buttons.module.css';
import form from '../form/Form.module.css';

export const joinPath = (path: string, name: string): string =>
  path === '' ? name : `${path}.${name}`;

/** The name of an entry. It changes on blur, since a half-typed name may be that of another entry. */
export function EntryName({
  id,
  name,
  rename,
}: {
  id: string;
  name: string;
  rename: (to: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState<string>();
  const onBlur = () => {
    if (typed !== undefined && typed !== name) rename(typed);
    setTyped(undefined);
  };
  return (
    <label className={form.label} htmlFor={id}>
      <Translate
        id="tryIt.structure.entry.name"
        description="Label of the name of a member that the reader adds to an object"
      >
        Name
      </Translate>
      <input
        id={id}
        className={form.input}
        value={typed ?? name}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={onBlur}
      />
    </label>
  );
}

export function RemoveButton({name, onClick}: {name: string; onClick: () => void}): ReactNode {
  return (
    <button
      type="button"
      className={buttons.reveal}
      onClick={onClick}
      aria-label={translate(
        {
          id: 'tryIt.structure.remove.named',
          message: 'Remove {name}',
          description: 'The button that takes an entry or item away, for screen readers',
        },
        {name},
      )}
    >
      <Translate
        id="tryIt.structure.remove"
        description="The button that takes an entry or item away"
      >
        Remove
      </Translate>
    </button>
  );
}
