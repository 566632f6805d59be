import {compactJson} from '@batchwise/openapi/json';
import {useState, type ReactNode} from 'react';
import {useExample} from '../state/ExampleProvider.tsx';
import {bodyName, passAlternative} from '../store/alternatives.ts';
import {alternativePath} from '@batchwise/openapi/schema';
import {SchemaForm} from './SchemaForm.tsx';
import styles from './SchemaForm.module.css';
import {firstOfVariant, variantOf, type ShapeProps} from './shape.ts';
import {VariantMenu} from './VariantMenu.tsx';

/** A value of one of several variants: a menu of them, and the form of the chosen one. */
export function Choice({shape: {variants}, ...props}: ShapeProps<'choice'>): ReactNode {
  const {text, definitions, schemaPath, onChange} = props;
  const {operation, body} = useExample();
  const [edited, setEdited] = useState<{index: number; text: string | undefined}>();
  // A value that was not edited here, such as an example, may be of another variant.
  const isEdited = edited && edited.text === compactJson(text);
  const index = isEdited ? edited.index : variantOf(variants, text, definitions);
  const variant = variants[index];
  const write = (next: string, of: number) => {
    setEdited({index: of, text: compactJson(next)});
    onChange(next);
  };
  const choose = (next: number) => {
    const nextVariant = variants[next];
    if (!nextVariant) return;
    write(firstOfVariant(nextVariant, definitions), next);
    passAlternative({
      for: 'schema',
      body: bodyName(operation.id, body?.mediaType ?? ''),
      path: alternativePath(schemaPath, nextVariant.name),
    });
  };
  return (
    <div className={styles.level}>
      <VariantMenu
        id={`${props.id}-kind`}
        path={props.path}
        variants={variants}
        index={index}
        onChoose={choose}
      />
      {variant && (
        <SchemaForm
          key={index}
          {...props}
          schemaPath={alternativePath(schemaPath, variant.name)}
          schema={variant.schema}
          onChange={(next) => write(next, index)}
        />
      )}
    </div>
  );
}
