import Translate from '@docusaurus/Translate';
import type {OperationNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {Path} from '../../ui/Path.tsx';
import schema from '../schema/Schema.module.css';
import {Prose} from '../text/Prose.tsx';
import {EnumValues} from '../value/EnumValues.tsx';
import {Section} from './Section.tsx';
import value from '../value/Value.module.css';
import styles from './Parts.module.css';

type Server = OperationNode['servers'][number];

function Variable({one}: {one: Server['variables'][number]}): ReactNode {
  return (
    <li>
      <code className={value.name}>{one.name}</code>{' '}
      <Translate
        id="reference.default"
        description="Below a parameter or property in the API reference. {value} is its default value"
        values={{value: <code className={value.value}>{one.default}</code>}}
      >
        {'Default: {value}'}
      </Translate>
      {one.description && <Prose text={one.description} />}
      {one.enum && <EnumValues values={one.enum.map((value) => ({value, description: ''}))} />}
    </li>
  );
}

/** The servers that receive requests, with the variables of their addresses. */
export function Servers({servers}: {servers: readonly Server[]}): ReactNode {
  if (servers.length === 0) return null;
  return (
    <Section
      id="servers"
      title={
        <Translate id="reference.servers" description="Heading in the API reference">
          Servers
        </Translate>
      }
    >
      <ul className={schema.rows}>
        {servers.map((one) => (
          <li key={one.url} className={schema.row}>
            <code className={styles.url}>
              <Path path={one.url} />
            </code>
            {one.description && <Prose text={one.description} />}
            {one.variables.length > 0 && (
              <ul className={styles.variables}>
                {one.variables.map((variable) => (
                  <Variable key={variable.name} one={variable} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
