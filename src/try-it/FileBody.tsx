import {useEffect, useEffectEvent, useRef, useState, type DragEvent, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import {useUnits} from './useUnits';
import type {Example} from './useExample';
import buttons from './Buttons.module.css';
import form from './Form.module.css';
import shared from './shared.module.css';
import styles from './FileBody.module.css';

type Props = {
  id: string;
  example: Example;
  /** The editor of the text that is sent as long as no file is chosen. */
  children: ReactNode;
};

/** A body of bytes: text that is typed, or a file, chosen or dropped here. The file is not read before it is sent. */
export function FileBody({id, example, children}: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [proposed, setProposed] = useState<string>();
  const {file} = example.values;

  const choose = (files: FileList | null | undefined) => {
    const [chosen] = files ?? [];
    if (chosen) setProposed(example.setFile(chosen));
  };
  const takeOver = useEffectEvent(() => choose(input.current?.files));
  // A file chosen before the example was live is in the field already.
  useEffect(() => takeOver(), []);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    choose(event.dataTransfer.files);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const remove = () => {
    if (input.current) input.current.value = '';
    example.setFile(undefined);
    // The button goes with the file, and would take the focus with it.
    input.current?.focus();
  };

  return (
    <div className={clsx(styles.zone, isOver && styles.over)} data-testid="drop-zone" onDragOver={onDragOver} onDragLeave={() => setIsOver(false)} onDrop={onDrop}>
      {file ? <Chosen example={example} proposed={proposed} remove={remove} /> : children}
      <p className={styles.choice}>
        <input ref={input} id={`${id}-file`} type="file" className={shared.unseen} data-testid="file" onChange={(event) => choose(event.target.files)} />
        <label htmlFor={`${id}-file`} className={buttons.reveal}>
          <Translate id="tryIt.file.choose" description="The button that chooses a file from disk as the body">Choose a file</Translate>
        </label>
        <span className={form.description}>
          <Translate id="tryIt.file.drop" description="Beside the button that chooses a file">or drop it here. It goes only where you send it.</Translate>
        </span>
      </p>
    </div>
  );
}

function Chosen({example, proposed, remove}: {example: Example; proposed: string | undefined; remove: () => void}): ReactNode {
  const {size} = useUnits();
  const {file, parameters} = example.values;
  if (!file) return null;
  const isNamed = proposed !== undefined && parameters[proposed] === file.name;
  return (
    <div role="status" className={styles.chosen}>
      <p>
        <Translate id="tryIt.file.chosen" description="Where the text of the body was, after a file was chosen" values={{name: <strong>{file.name}</strong>, size: size(file.size)}}>
          {'The body is the file {name} ({size}).'}
        </Translate>{' '}
        {isNamed && (
          <Translate id="tryIt.file.named" description="After a file was chosen whose name was put into a field" values={{field: <code>{proposed}</code>}}>
            {'Its name now stands in {field}, too.'}
          </Translate>
        )}
      </p>
      <button type="button" className={buttons.reveal} data-testid="file-remove" onClick={remove}>
        <Translate id="tryIt.file.remove" description="The button that takes a chosen file away">Remove, and send the text again</Translate>
      </button>
    </div>
  );
}
