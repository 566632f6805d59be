import type {Variant} from '@batchwise/openapi/schema';
import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {DescriptionText} from '../field/DescriptionText.tsx';
import descriptionStyles from '../field/Description.module.css';
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
          description="Label of the menu that chooses one of several schemas of a value, such as card or iban"
        >
          Type
        </Translate>
      </label>
      <select
        id={id}
        className={form.input}
        aria-label={
          path === ''
            ? undefined
            : translate(
                {
                  id: 'tryIt.structure.kind.named',
                  message: 'Type of {name}',
                  description:
                    'Accessible name of the menu “Type”. {name} is the name of a property, such as payment',
                },
                {name: path},
              )
        }
        value={index}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        {variants.map(({name}, at) => (
          <option key={name} value={at}>
            {name}
          </option>
        ))}
      </select>
      {description && (
        <div className={descriptionStyles.description}>
          <DescriptionText text={description} />
        </div>
      )}
    </>
  );
}
