import Translate from '@docusaurus/Translate';
import type {MediaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {Name} from '../schema/RowName.tsx';
import styles from './Parts.module.css';

/** How the properties of a form are written, where the description says so. */
export function Encoding({encoding}: {encoding: NonNullable<MediaNode['encoding']>}): ReactNode {
  return (
    <ul className={styles.encoding}>
      {Object.entries(encoding).map(([name, {contentType, headers = {}, style, explode}]) => (
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
          {Object.entries(headers).map(([header, value]) => (
            <code key={header}>{`${header}: ${value}`}</code>
          ))}
        </li>
      ))}
    </ul>
  );
}
