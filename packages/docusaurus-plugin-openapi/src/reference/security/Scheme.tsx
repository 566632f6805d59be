import Translate from '@docusaurus/Translate';
import type {SchemeNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {Prose} from '../text/Prose.tsx';
import {DeprecatedFlag} from '../value/Flags.tsx';
import {Name} from '../value/RowName.tsx';
import schema from '../schema/Schema.module.css';
import parts from '../parts/Parts.module.css';
import styles from './Security.module.css';
import {SchemeFlows} from './SchemeFlows.tsx';
import {SchemeKind} from './SchemeKind.tsx';
import {haveSameScopes, Scopes} from './Scopes.tsx';

/** Whether the scope stands below a flow. */
const isOfFlow = ({flows = []}: SchemeNode, scope: string): boolean =>
  !haveSameScopes(flows) && flows.some(({scopes}) => scopes.some(({name}) => name === scope));

/** A way to authenticate: where its value goes, what it allows, and where to get one. */
export function Scheme({scheme}: {scheme: SchemeNode}): ReactNode {
  const {name, description, scopes, deprecated} = scheme;
  return (
    <li className={schema.row}>
      <div className={schema.head}>
        <Name name={name} />{' '}
        <span className={styles.kind}>
          <SchemeKind scheme={scheme} />
        </span>{' '}
        {deprecated && <DeprecatedFlag />}
      </div>
      {description && <Prose text={description} />}
      <Scopes scopes={scopes.filter(({name: scope}) => !isOfFlow(scheme, scope))} />
      <SchemeFlows scheme={scheme} />
    </li>
  );
}

/** The schemes that are needed together; without any, no authentication is needed. */
export function Alternative({schemes}: {schemes: readonly SchemeNode[]}): ReactNode {
  if (schemes.length === 0)
    return (
      <p className={parts.words}>
        <Translate
          id="reference.authentication.none"
          description="One of several ways to authenticate in the API reference: none is needed"
        >
          Without authentication
        </Translate>
      </p>
    );
  return (
    <>
      {schemes.length > 1 && (
        <p className={parts.words}>
          <Translate
            id="reference.authentication.all"
            description="Above several ways to authenticate in the API reference that are needed together, such as a token and an API key"
          >
            All of these are needed:
          </Translate>
        </p>
      )}
      <ul className={schema.rows}>
        {schemes.map((one) => (
          <Scheme key={one.name} scheme={one} />
        ))}
      </ul>
    </>
  );
}
