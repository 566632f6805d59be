import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {Text} from '../../ui/Text.tsx';
import styles from './Description.module.css';
import {useFormParts} from '../form/parts.ts';

type Props = {
  id: string;
  text: string;
  /** Shown after the text, such as how a list is written. */
  hint?: ReactNode;
};

/** The description of a value. A long text is folded, but whole in the HTML. */
export function Description({id, text, hint}: Props): ReactNode {
  const found = useFormParts().rich?.(text);
  if (!text && !hint) return null;
  return (
    <div className={styles.description} id={id}>
      {found ? found.first : <Text text={text} />} {hint}
      {found?.rest && (
        <details className={styles.rest}>
          <summary>
            <Translate
              id="tryIt.description.more"
              description="After the first sentence of a description: shows the rest"
            >
              More
            </Translate>
          </summary>
          {found.rest}
        </details>
      )}
    </div>
  );
}
