import Translate, {translate} from '@docusaurus/Translate';
import type {MediaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {Code} from '../../ui/Code.tsx';
import {bodyName} from '../../try-it/store/alternatives.ts';
import {SchemaTree} from '../schema/SchemaTree.tsx';
import {Panels} from '../text/Panels.tsx';
import {PlainText} from '../text/Prose.tsx';
import {Encoding, encodingNotes} from './Encoding.tsx';
import parts from '../parts/Parts.module.css';
import styles from './Bodies.module.css';

/** Printed code is highlighted by the language of its media type. */
function languageOf(mediaType: string): string {
  if (/[/+]json/i.test(mediaType)) return 'json';
  return /[/+]xml/i.test(mediaType) ? 'markup' : 'text';
}

/** The examples of a body. */
export function Examples({
  media: {examples, mediaType},
}: {
  media: Pick<MediaNode, 'examples' | 'mediaType'>;
}): ReactNode {
  const label = translate({
    id: 'reference.example.code',
    message: 'Example as code',
    description: 'Accessible name of an example of a request or response body',
  });
  const panels = examples.map(({name, summary, text}) => ({
    label: <PlainText text={summary || name} />,
    content: (
      <div className={styles.code}>
        <Code text={text} language={languageOf(mediaType)} label={label} isPrinted />
      </div>
    ),
  }));
  const [only] = panels;
  if (panels.length === 1 && only) return only.content;
  return (
    <Panels
      look="chips"
      name={translate({
        id: 'reference.examples',
        message: 'Examples',
        description: 'Accessible name of the buttons that choose one of several examples of a body',
      })}
      panels={panels}
    />
  );
}

type MediumProps = {
  id: string;
  media: MediaNode;
  /** The operation that it is a request body of. */
  operation: string | undefined;
  /** Whether a chip above names the media type. */
  isNamed?: boolean;
};

function Schema({id, media, operation}: MediumProps): ReactNode {
  const {schema, itemSchema, mediaType} = media;
  const body = operation === undefined ? undefined : bodyName(operation, mediaType);
  return (
    <>
      {schema && <SchemaTree id={id} node={schema} body={body} noteOf={encodingNotes(id, media)} />}
      {itemSchema && (
        <>
          <p className={parts.words}>
            {/^multipart\//i.test(mediaType) ? (
              <Translate
                id="reference.itemSchema.part"
                description="Above the schema of each part of a body that has several parts (multipart)"
              >
                Each part:
              </Translate>
            ) : (
              <Translate
                id="reference.itemSchema"
                description="Above the schema of each item of a stream (a response that is sent item by item)"
              >
                Each item of the stream:
              </Translate>
            )}
          </p>
          <SchemaTree id={`${id}-item`} node={itemSchema} />
        </>
      )}
      <Encoding id={id} media={media} />
    </>
  );
}

type TabsProps = {
  /** The media type, or the name of the schema. */
  name: string;
  schema: ReactNode;
  example: ReactNode;
  aside?: ReactNode;
};

/** A schema and its examples as two tabs of one place. */
export function SchemaTabs({name, schema, example, aside}: TabsProps): ReactNode {
  const tabs = [
    {
      label: (
        <Translate
          id="reference.tab.schema"
          description="Tab in the API reference: the schema (JSON Schema) of a request or response body"
        >
          Schema
        </Translate>
      ),
      content: schema,
    },
    {
      label: (
        <Translate
          id="reference.tab.example"
          description="Tab in the API reference: examples of a request or response body"
        >
          Example
        </Translate>
      ),
      content: example,
    },
  ];
  return (
    <Panels
      look="tabs"
      name={translate(
        {
          id: 'reference.tabs',
          message: 'Schema and example of {type}',
          description:
            'Accessible name of the tabs Schema and Example. {type} is a media type, or the name of a schema',
        },
        {type: name},
      )}
      panels={tabs.filter(({content}) => Boolean(content))}
      aside={aside}
    />
  );
}

/** A body in one media type. */
function Medium({id, media, operation, isNamed = false}: MediumProps): ReactNode {
  const hasSchema = media.schema ?? media.itemSchema;
  const mediaType = <code className={styles.mediaType}>{media.mediaType}</code>;
  if (!hasSchema && media.examples.length === 0)
    return isNamed ? null : <p className={parts.words}>{mediaType}</p>;
  return (
    <SchemaTabs
      name={media.mediaType}
      schema={hasSchema && <Schema id={id} media={media} operation={operation} />}
      example={media.examples.length > 0 && <Examples media={media} />}
      aside={!isNamed && mediaType}
    />
  );
}

type Props = Pick<MediumProps, 'id'> &
  Partial<Pick<MediumProps, 'operation'>> & {media: readonly MediaNode[]};

/** A body in all its media types. */
export function Media({id, media, operation}: Props): ReactNode {
  const [only] = media;
  if (!only) return null;
  if (media.length === 1) return <Medium id={id} media={only} operation={operation} />;
  return (
    <Panels
      look="chips"
      name={translate({
        id: 'reference.mediaTypes',
        message: 'Media types',
        description: 'Accessible name of the buttons that choose the media type of a body',
      })}
      panels={media.map((one, index) => ({
        label: <code>{one.mediaType}</code>,
        content: (
          <Medium
            id={index === 0 ? id : `${id}-${index + 1}`}
            media={one}
            operation={operation}
            isNamed
          />
        ),
      }))}
    />
  );
}
