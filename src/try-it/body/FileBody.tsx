import {useRef, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {FileDrop} from './FileDrop';
import {useUnits} from '../site/useUnits';
import type {Example} from '../state/ExampleProvider';
import buttons from '../../ui/Buttons.module.css';
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
  const [proposed, setProposed] = useState<string>();
  const {file} = example.values;

  const remove = () => {
    if (input.current) input.current.value = '';
    example.setFile(undefined);
    // The button goes with the file, and would take the focus with it.
    input.current?.focus();
  };

  return (
    <FileDrop
      id={`${id}-file`}
      testId="file"
      input={input}
      onFiles={([chosen]) => setProposed(example.setFile(chosen))}
    >
      {file ? <Chosen example={example} proposed={proposed} remove={remove} /> : children}
    </FileDrop>
  );
}

function Chosen({
  example,
  proposed,
  remove,
}: {
  example: Example;
  proposed: string | undefined;
  remove: () => void;
}): ReactNode {
  const {size} = useUnits();
  const {file, parameters} = example.values;
  if (!file) return null;
  const isNamed = proposed !== undefined && parameters[proposed] === file.name;
  return (
    <div role="status" className={styles.chosen}>
      <p>
        <Translate
          id="tryIt.file.chosen"
          description="Where the text of the body was, after a file was chosen"
          values={{name: <strong>{file.name}</strong>, size: size(file.size)}}
        >
          {'The body is the file {name} ({size}).'}
        </Translate>{' '}
        {isNamed && (
          <Translate
            id="tryIt.file.named"
            description="After a file was chosen whose name was put into a field"
            values={{field: <code>{proposed}</code>}}
          >
            {'Its name now stands in {field}, too.'}
          </Translate>
        )}
      </p>
      <button type="button" className={buttons.reveal} data-testid="file-remove" onClick={remove}>
        <Translate id="tryIt.file.remove" description="The button that takes a chosen file away">
          Remove, and send the text again
        </Translate>
      </button>
    </div>
  );
}
