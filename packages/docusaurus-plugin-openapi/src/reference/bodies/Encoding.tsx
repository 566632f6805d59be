import Translate from '@docusaurus/Translate';
import type {MediaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {Name} from '../value/RowName.tsx';
import schema from '../schema/Schema.module.css';
import {ParameterRow} from '../parts/Parameters.tsx';
import styles from '../parts/Parts.module.css';

type Props = {id: string; encoding: NonNullable<MediaNode['encoding']>};

/** How the properties of a form are written, where the description says so. */
export function Encoding({id, encoding}: Props): ReactNode {
  return (
    <ul className={styles.encoding}>
      {Object.entries(encoding).map(([name, {contentType, headers = [], style, explode}]) => (
        <li key={name}>
          {contentType !== undefined && (
            <Translate
              id="reference.encoding"
              description="Below the schema of a form in the API reference. {property} is the name of a property, {type} the media type of its part: image/png"
              values={{property: <Name name={name} />, type: <code>{contentType}</code>}}
            >
              {'{property} is sent as {type}.'}
            </Translate>
          )}{' '}
          {style !== undefined && (
            <Translate
              id="reference.encoding.style"
              description="Below the schema of a form in the API reference. {property} is the name of a property, {style} a name of OpenAPI for how it is written: style: form, explode: true"
              values={{
                property: <Name name={name} />,
                style: <code>{`style: ${style}, explode: ${explode ?? style === 'form'}`}</code>,
              }}
            >
              {'{property} is written by {style}.'}
            </Translate>
          )}{' '}
          {headers.length > 0 && (
            <ul className={schema.rows}>
              {headers.map((one) => (
                <ParameterRow key={one.name} one={one} place={`${id}-${name}-header`} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
