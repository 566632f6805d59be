import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import form from '../form/Form.module.css';

export const joinNames = (path: string, name: string): string =>
  path === '' ? name : `${path}.${name}`;

/** A name that no entry has yet. */
export function freeName(taken: string[]): string {
  for (let number = 1; ; number += 1) {
    const name = `name${number}`;
    if (!taken.includes(name)) return name;
  }
}

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
        description="Label of the field for the name of a property that the reader has added to a JSON object"
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
