import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Scope} from '@batchwise/openapi/operation';
import {DescriptionText} from '../field/DescriptionText.tsx';
import descriptionStyles from '../field/Description.module.css';
import styles from '../form/Form.module.css';

/** The scopes that a token needs. */
export function Scopes({scopes}: {scopes: Scope[]}): ReactNode {
  return (
    <div className={descriptionStyles.description}>
      <Translate
        id="tryIt.scopes"
        description="Below the field for a token; a list of OAuth scopes follows"
      >
        The token needs these scopes:
      </Translate>
      <ul className={styles.scopes}>
        {scopes.map(({name, description}) => (
          <li key={name}>
            <code>{name}</code>
            {description && (
              <>
                {' '}
                <DescriptionText text={description} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
