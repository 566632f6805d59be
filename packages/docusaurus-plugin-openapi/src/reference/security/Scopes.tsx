import type {SchemeNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {Prose} from '../text/Prose.tsx';
import schema from '../schema/Schema.module.css';

/** The scopes that a token has or needs, with their meanings. */
export function Scopes({scopes}: Pick<SchemeNode, 'scopes'>): ReactNode {
  if (scopes.length === 0) return null;
  return (
    <dl className={schema.meanings}>
      {scopes.map(({name, description}) => (
        <div key={name}>
          <dt>
            <code className={schema.chip}>{name}</code>
          </dt>
          <dd>{description && <Prose text={description} />}</dd>
        </div>
      ))}
    </dl>
  );
}
