import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {Text} from '../../ui/Text.tsx';
import styles from '../form/Form.module.css';
import {foldAt} from './fold.ts';

type Props = {
  id: string;
  text: string;
  /** Shown after the text, such as how a list is written. */
  hint?: ReactNode;
};

/** The description of a value. A long text is folded, but whole in the HTML. */
export function Description({id, text, hint}: Props): ReactNode {
  if (!text && !hint) return null;
  const [first, rest] = foldAt(text);
  if (!rest) {
    return (
      <p className={styles.description} id={id}>
        <Text text={first} /> {hint}
      </p>
    );
  }
  return (
    <div className={styles.description} id={id}>
      <Text text={first} /> {hint}
      <details className={styles.rest}>
        <summary>
          <Translate
            id="tryIt.description.more"
            description="After the first sentence of a long description of a field: shows the rest of it"
          >
            more
          </Translate>
        </summary>
        <Text text={rest} />
      </details>
    </div>
  );
}
