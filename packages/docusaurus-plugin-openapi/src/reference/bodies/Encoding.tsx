import Translate from '@docusaurus/Translate';
import type {EncodingNode, MediaNode, SchemaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {ParameterRow} from '../parts/Parameters.tsx';
import parts from '../parts/Parts.module.css';
import {Serialisation} from '../parts/Serialisation.tsx';
import schemaStyles from '../schema/Schema.module.css';
import {Name} from '../value/RowName.tsx';
import valueStyles from '../value/Value.module.css';
import styles from './Bodies.module.css';

/** The headers of a part of a form. */
function PartHeaders({id, one: {headers = []}}: {id: string; one: EncodingNode}): ReactNode {
  if (headers.length === 0) return null;
  return (
    <>
      <p className={parts.words}>
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
  );
}

type PropertyProps = {id: string; name: string; one: EncodingNode; schema: SchemaNode};

/** How a property of a form is written, as facts below it. */
function PropertyEncoding({id, name, one, schema}: PropertyProps): ReactNode {
  const {contentType, style, explode = style === 'form', allowReserved} = one;
  return (
    <>
      {contentType !== undefined && (
        <ul className={valueStyles.facts}>
          <li>
            <Translate
              id="reference.encoding.type"
              description="Below a property of a form in the API reference. {type} is the media type of its part: image/png"
              values={{type: <code className={valueStyles.value}>{contentType}</code>}}
            >
              {'Sent as {type}'}
            </Translate>
          </li>
        </ul>
      )}
      <Serialisation
        one={{
          name,
          schema,
          explode,
          ...(style ? {style} : {}),
          ...(allowReserved ? {allowReserved} : {}),
        }}
      />
      <PartHeaders id={`${id}-${name}`} one={one} />
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

/** The properties of the lines directly below a schema, also in its alternatives. */
const propertiesOf = ({properties = [], choices = []}: SchemaNode): string[] => [
  ...properties.map(({name}) => name),
  ...choices.flatMap(({alternatives}) => alternatives.flatMap(({schema}) => propertiesOf(schema))),
];

/** Returns the notes of the properties of a body, by name; none where nothing is said. */
export function encodingNotes(
  id: string,
  {encoding = {}}: MediaNode,
): ((name: string, schema: SchemaNode) => ReactNode) | undefined {
  if (Object.keys(encoding).length === 0) return undefined;
  return (name, schema) => {
    const one = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    return one && <PropertyEncoding id={id} name={name} one={one} schema={schema} />;
  };
}

/** How the parts of a body are written that no line of its schema is about. */
export function Encoding({id, media}: {id: string; media: MediaNode}): ReactNode {
  const {encoding = {}, prefixEncoding = [], itemEncoding, schema = {types: []}} = media;
  const shown = new Set(propertiesOf(schema));
  const named = Object.entries(encoding).filter(([name]) => !shown.has(name));
  const parts = [
    ...prefixEncoding.map((one, index) => ({one, position: index + 1})),
    ...(itemEncoding ? [{one: itemEncoding, position: undefined}] : []),
  ];
  if (named.length + parts.length === 0) return null;
  return (
    <ul className={styles.encoding}>
      {named.map(([name, one]) => (
        <li key={name}>
          <Name name={name} />
          <PropertyEncoding id={id} name={name} one={one} schema={{types: []}} />
        </li>
      ))}
      {parts.map(({one, position}) => (
        <li key={position ?? 0}>
          <PartWords one={one} position={position} />
          <PartHeaders id={`${id}-part-${position ?? 0}`} one={one} />
        </li>
      ))}
    </ul>
  );
}
