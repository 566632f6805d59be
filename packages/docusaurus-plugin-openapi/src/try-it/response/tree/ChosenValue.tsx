import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {toPointer} from '@batchwise/openapi/json';
import {type JsonNode, pathOf} from '@batchwise/openapi/response';
import {CopyButton} from '../../../ui/CopyButton.tsx';
import buttons from '../../../ui/Buttons.module.css';
import {LONGEST_SCALAR} from './Row.tsx';
import {Pointer} from './Pointer.tsx';
import styles from './JsonTree.module.css';

/** The number of characters of a long value that are shown below the tree. */
const MOST_SHOWN = 5000;

type Props = {
  text: string;
  node: JsonNode;
  /** Shown before the pointer. */
  children: ReactNode;
};

/** The value of the active row: its JSON pointer, its full text where the row shortens it, and buttons to copy both. */
export function ChosenValue({text, node, children}: Props): ReactNode {
  const {kind, start, end} = node;
  const path = pathOf(node);
  const pointer = toPointer(path);
  return (
    <div className={styles.chosen}>
      {children}
      <p className={styles.where}>
        <Pointer path={path} />
      </p>
      {kind === 'scalar' && end - start > LONGEST_SCALAR && (
        <pre dir="ltr" tabIndex={0} aria-label={pointer}>
          {text.slice(start, Math.min(end, start + MOST_SHOWN))}
        </pre>
      )}
      <div className={styles.copy}>
        <CopyButton className={buttons.tool} text={() => text.slice(start, end)}>
          <Translate
            id="tryIt.tree.copyValue"
            description="Button that copies the value selected in a JSON tree"
          >
            Copy value
          </Translate>
        </CopyButton>
        <CopyButton className={buttons.tool} text={() => pointer}>
          <Translate
            id="tryIt.tree.copyPointer"
            description="Button that copies the position of the value selected in a JSON tree, as a JSON pointer such as /items/0"
          >
            Copy JSON pointer
          </Translate>
        </CopyButton>
      </div>
    </div>
  );
}
