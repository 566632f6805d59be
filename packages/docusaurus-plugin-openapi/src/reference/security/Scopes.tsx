import Translate from '@docusaurus/Translate';
import type {SchemeNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import parts from '../parts/Parts.module.css';
import {Prose} from '../text/Prose.tsx';
import value from '../value/Value.module.css';

/** Whether flows can give the same scopes, which are then listed once. */
export function haveSameScopes(flows: NonNullable<SchemeNode['flows']>): boolean {
  const [first = '', ...others] = flows.map(({scopes}) =>
    JSON.stringify(scopes.map(({name, description}) => [name, description])),
  );
  return others.every((one) => one === first);
}

/** The scopes that a token has or needs, with their meanings. */
export function Scopes({scopes}: Pick<SchemeNode, 'scopes'>): ReactNode {
  if (scopes.length === 0) return null;
  return (
    <>
      <p className={parts.words}>
        <Translate
          id="reference.scopes"
          description="Above the scopes (permissions) of a token in the API reference"
        >
          Scopes
        </Translate>
      </p>
      <dl className={value.meanings}>
        {scopes.map(({name, description}) => (
          <div key={name}>
            <dt>
              <code className={value.chip}>{name}</code>
            </dt>
            <dd>{description && <Prose text={description} />}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
