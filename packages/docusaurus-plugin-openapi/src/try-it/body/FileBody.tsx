import {useRef, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {FileDrop} from './FileDrop.tsx';
import {useUnits} from '../site/useUnits.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import buttons from '../../ui/Buttons.module.css';
import styles from './FileBody.module.css';

type Props = {
  id: string;
  /** The editor of the text, which is sent as long as no file is chosen. */
  children: ReactNode;
};

/** A binary body: typed text, or a file that is chosen or dropped here. The file is only read when it is sent. */
export function FileBody({id, children}: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [namedParameter, setNamedParameter] = useState<string>();
  const {file} = useExample().values;
  const {setFile} = useExampleActions();

  const remove = () => {
    if (input.current) input.current.value = '';
    setFile(undefined);
    // The button disappears with the file, and would lose the focus.
    input.current?.focus();
  };

  return (
    <FileDrop id={id} input={input} onFiles={([chosen]) => setNamedParameter(setFile(chosen))}>
      {file ? <Chosen file={file} namedParameter={namedParameter} remove={remove} /> : children}
    </FileDrop>
  );
}

function Chosen({
  file,
  namedParameter,
  remove,
}: {
  file: File;
  /** The key of the parameter that was set to the name of the file. */
  namedParameter: string | undefined;
  remove: () => void;
}): ReactNode {
  const {size} = useUnits();
  const {parameters} = useExample().values;
  const isNamed = namedParameter !== undefined && parameters[namedParameter] === file.name;
  return (
    <div role="status" className={styles.chosen}>
      <p>
        <Translate
          id="tryIt.file.chosen"
          description="In place of the text editor for the body, after the reader has chosen a file. {name} is the name of the file, such as data.csv; {size} is, for example, 63 bytes"
          values={{name: <strong>{file.name}</strong>, size: size(file.size)}}
        >
          {'The body is the file {name} ({size}).'}
        </Translate>{' '}
        {isNamed && (
          <Translate
            id="tryIt.file.named"
            description="After “The body is the file …”, when the name of the file was copied to another field. {field} is the name of that field, such as fileName"
            values={{field: <code>{namedParameter}</code>}}
          >
            {'The file name was also copied to the field {field}.'}
          </Translate>
        )}
      </p>
      <button type="button" className={buttons.reveal} onClick={remove}>
        <Translate
          id="tryIt.file.remove"
          description="Button after “The body is the file …”: removes the file, so that the text in the editor is sent again"
        >
          Remove file
        </Translate>
      </button>
    </div>
  );
}
