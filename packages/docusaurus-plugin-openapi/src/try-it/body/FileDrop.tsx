import {
  useEffect,
  useEffectEvent,
  useState,
  type DragEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import buttons from '../../ui/Buttons.module.css';
import descriptionStyles from '../field/Description.module.css';
import shared from '../../ui/shared.module.css';
import styles from './FileBody.module.css';

type Props = {
  id: string;
  /** The name of the property that the file is for; without it, the file is the body. */
  name?: string;
  multiple?: boolean;
  input: RefObject<HTMLInputElement | null>;
  /** The id of the problem that is shown. */
  problem?: string | undefined;
  onFiles: (files: File[]) => void;
  onLeave?: () => void;
  children: ReactNode;
};

/** A file input and a zone to drop files in. */
export function FileDrop({
  id,
  name,
  multiple = false,
  input,
  problem,
  onFiles,
  onLeave,
  children,
}: Props): ReactNode {
  const [isOver, setIsOver] = useState(false);
  const choose = (files: FileList | null | undefined) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  const chooseEarly = useEffectEvent(() => choose(input.current?.files));
  // A file that was chosen before hydration is already in the input.
  useEffect(() => chooseEarly(), []);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    choose(event.dataTransfer.files);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <div
      className={clsx(styles.zone, isOver && styles.over)}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      {children}
      <p className={styles.choice}>
        <input
          ref={input}
          id={id}
          type="file"
          multiple={multiple}
          aria-label={
            name === undefined
              ? undefined
              : translate(
                  {
                    id: 'tryIt.file.choose.named',
                    message: 'Choose a file for {name}',
                    description:
                      'Accessible name of the button “Choose a file”. {name} is the name of a property, such as attachment',
                  },
                  {name},
                )
          }
          className={shared.unseen}
          aria-invalid={problem !== undefined}
          aria-describedby={problem}
          onChange={(event) => choose(event.target.files)}
          onBlur={onLeave}
        />
        <label htmlFor={id} className={buttons.reveal}>
          <Translate
            id="tryIt.file.choose"
            description="Button that chooses a file from the disk, as the request body or as a property of it"
          >
            Choose a file
          </Translate>
        </label>
        <span className={descriptionStyles.description}>
          <Translate id="tryIt.file.drop" description="After the button “Choose a file”">
            Or drop a file here. It is sent only to the server that you choose.
          </Translate>
        </span>
      </p>
    </div>
  );
}
