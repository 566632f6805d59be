import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {LinkNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {memberOf, useReference} from '../frame/context.ts';
import {Prose} from '../text/Prose.tsx';
import styles from './Parts.module.css';

function Target({operation}: {operation: string}): ReactNode {
  const {operationLinks} = useReference();
  const found = memberOf(operationLinks, operation);
  return found ? <Link to={found.permalink}>{found.title}</Link> : <code>{operation}</code>;
}

/** The operations in which values of a response are used. */
export function Links({links}: {links: readonly LinkNode[]}): ReactNode {
  return (
    <>
      <p className={styles.words}>
        <Translate
          id="reference.response.links"
          description="Above a list of operations in the API reference, in which values of a response are used (Link Object of OpenAPI)"
        >
          Values of this response are used in:
        </Translate>
      </p>
      <ul className={styles.links}>
        {links.map(({name, description, operation, parameters, requestBody}) => (
          <li key={name}>
            <Target operation={operation} />
            {description && <Prose text={description} />}
            <ul className={styles.expressions}>
              {Object.entries(parameters).map(([parameter, expression]) => (
                <li key={parameter}>
                  <code>{parameter}</code> = <code>{expression}</code>
                </li>
              ))}
              {requestBody !== undefined && (
                <li>
                  <Translate
                    id="reference.response.links.body"
                    description="In a list “parameter = value”: the whole body of the request"
                  >
                    request body
                  </Translate>{' '}
                  = <code>{requestBody}</code>
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
