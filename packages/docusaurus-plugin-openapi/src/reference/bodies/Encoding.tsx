import Translate from '@docusaurus/Translate';
import type {EncodingNode, MediaNode, SchemaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {ParameterRow} from '../parts/Parameters.tsx';
import styles from '../parts/Parts.module.css';
import {writtenExample} from '../parts/Serialisation.tsx';
import schemaStyles from '../schema/Schema.module.css';
import {Name} from '../value/RowName.tsx';

type RowProps = {id: string; one: EncodingNode; children: ReactNode};

/** How a part of a form is written; its headers are below the words. */
function Row({id, one: {headers = []}, children}: RowProps): ReactNode {
  return (
    <li>
      {children}
      {headers.length > 0 && (
        <>
          <p className={styles.words}>
            <Translate
              id="reference.encoding.headers"
              description="Above the headers of a part of a form (multipart) in the API reference"
            >
              Headers of this part
            </Translate>
          </p>
          <ul className={schemaStyles.rows}>
            {headers.map((one) => (
              <ParameterRow key={one.name} one={one} place={`${id}-header`} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

type PropertyProps = {name: string; one: EncodingNode; schema: SchemaNode | undefined};

function PropertyWords({name, one, schema = {types: []}}: PropertyProps): ReactNode {
  const {contentType, style, explode = style === 'form'} = one;
  const example = style && writtenExample({name, schema, style, explode});
  return (
    <>
      {contentType !== undefined && (
        <Translate
          id="reference.encoding"
          description="Below the schema of a form in the API reference. {property} is the name of a property, {type} the media type of its part: image/png"
          values={{property: <Name name={name} />, type: <code>{contentType}</code>}}
        >
          {'{property} is sent as {type}.'}
        </Translate>
      )}{' '}
      {example !== undefined && (
        <Translate
          id="reference.encoding.written"
          description="Below the schema of a form in the API reference. {property} is the name of a property, {example} shows how a list or an object is written: tag=a&tag=b"
          values={{property: <Name name={name} />, example: <code>{example}</code>}}
        >
          {'{property} is written as {example}.'}
        </Translate>
      )}
    </>
  );
}

/** The media types of the parts of a body that has no names for them (OpenAPI 3.2). */
function PartWords({one, position}: {one: EncodingNode; position: number | undefined}): ReactNode {
  const type = <code>{one.contentType ?? '*/*'}</code>;
  return position === undefined ? (
    <Translate
      id="reference.encoding.item"
      description="Below the schema of a body of several parts in the API reference. {type} is the media type of each part that no line above is about"
      values={{type}}
    >
      {'Each other part: {type}'}
    </Translate>
  ) : (
    <Translate
      id="reference.encoding.part"
      description="Below the schema of a body of several parts in the API reference. {position} is the number of a part, from 1, {type} its media type"
      values={{type, position}}
    >
      {'Part {position}: {type}'}
    </Translate>
  );
}

/** How the parts of a form are written, where the description says so. */
export function Encoding({id, media}: {id: string; media: MediaNode}): ReactNode {
  const {encoding = {}, prefixEncoding = [], itemEncoding, schema} = media;
  const parts = [
    ...prefixEncoding.map((one, index) => ({one, position: index + 1})),
    ...(itemEncoding ? [{one: itemEncoding, position: undefined}] : []),
  ];
  if (Object.keys(encoding).length + parts.length === 0) return null;
  return (
    <ul className={styles.encoding}>
      {Object.entries(encoding).map(([name, one]) => (
        <Row key={name} id={`${id}-${name}`} one={one}>
          <PropertyWords
            name={name}
            one={one}
            schema={schema?.properties?.find((property) => property.name === name)?.schema}
          />
        </Row>
      ))}
      {parts.map(({one, position}) => (
        <Row key={position ?? 0} id={`${id}-part-${position ?? 0}`} one={one}>
          <PartWords one={one} position={position} />
        </Row>
      ))}
    </ul>
  );
}
