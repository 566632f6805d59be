import type {BodyField} from '@batchwise/openapi/operation';
import {useRef, type ReactNode} from 'react';
import {OptionalMark} from '../field/Marks.tsx';
import {RemoveButton} from '../field/RemoveButton.tsx';
import {Description} from '../field/Description.tsx';
import styles from '../form/Form.module.css';
import {useUnits} from '../site/useUnits.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {FileDrop} from './FileDrop.tsx';

type Props = {id: string; field: BodyField; problem: string | undefined};

/** A property of a form that is a file, or several of them. Files are only read when they are sent. */
export function FileField({
  id,
  field: {name, path, required, description, schema},
  problem,
}: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const {size} = useUnits();
  const {values} = useExample();
  const {setFiles, touch} = useExampleActions();
  const property = path[0] ?? '';
  const files = values.files?.[property] ?? [];
  const isList = [schema.type].flat().includes('array');
  const choose = (chosen: File[]) =>
    setFiles(property, isList ? [...files, ...chosen] : chosen.slice(0, 1));
  const remove = (index: number) => {
    if (input.current) input.current.value = '';
    setFiles(
      property,
      files.filter((_, at) => at !== index),
    );
    // The button disappears with the file, and would lose the focus.
    input.current?.focus();
  };
  return (
    <div className={`${styles.field} ${styles.wide}`}>
      <p className={styles.label}>
        <code>{name}</code>
        {!required && <OptionalMark />}
      </p>
      <FileDrop
        id={`${id}-file`}
        name={name}
        multiple={isList}
        input={input}
        onFiles={choose}
        problem={problem === undefined ? undefined : `${id}-problem`}
        onLeave={() => touch(name)}
      >
        {/* The live region stays in the page, so that assistive technology notices each change in it. */}
        <div role="status">
          {files.length > 0 && (
            <ul className={styles.files}>
              {files.map((file, index) => (
                <li key={index}>
                  <strong>{file.name}</strong> ({size(file.size)}){' '}
                  <RemoveButton name={file.name} onClick={() => remove(index)} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </FileDrop>
      {problem && (
        <p className={styles.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <Description id={`${id}-description`} text={description} />
    </div>
  );
}
