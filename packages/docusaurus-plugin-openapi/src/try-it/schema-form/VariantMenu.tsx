import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Variant} from '@batchwise/openapi/schema';
import shared from '../../ui/shared.module.css';
import form from '../form/Form.module.css';

type Props = {
  id: string;
  path: string;
  variants: readonly Variant[];
  /** The index of the chosen variant. */
  index: number;
  onChoose: (index: number) => void;
};

/** Chooses one of the variants of a value. */
export function VariantMenu({id, path, variants, index, onChoose}: Props): ReactNode {
  const description = variants[index]?.description;
  return (
    <>
      <label htmlFor={id} className={form.label}>
        <Translate
          id="tryIt.structure.kind"
          description="Label of the menu that chooses between several forms of a value, such as a card or a bank account"
        >
          Kind
        </Translate>{' '}
        <span className={shared.unseen}>{path}</span>
      </label>
      <select
        id={id}
        className={form.input}
        value={index}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        {variants.map(({name}, at) => (
          <option key={name} value={at}>
            {name}
          </option>
        ))}
      </select>
      {description && <p className={form.description}>{description}</p>}
    </>
  );
}
