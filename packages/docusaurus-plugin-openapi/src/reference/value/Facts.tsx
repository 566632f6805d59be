import Translate from '@docusaurus/Translate';
import type {SchemaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {useLanguage} from '../../ui/useLanguage.ts';
import {limitTexts} from '../messages/limits.ts';
import {ExternalLink} from '../text/ExternalLink.tsx';
import {PlainText, Prose} from '../text/Prose.tsx';
import {EnumValues} from './EnumValues.tsx';
import styles from './Value.module.css';

type Props = {
  node: SchemaNode;
  /** The meanings of examples, by their values. */
  summaries?: Readonly<Record<string, string>>;
};

const Value = ({text}: {text: string}): ReactNode => <code className={styles.value}>{text}</code>;

function Pattern({node: {pattern, patternDescription}}: {node: SchemaNode}): ReactNode {
  if (pattern === undefined) return null;
  return (
    <li>
      {patternDescription ? (
        <Translate
          id="tryIt.hint.format"
          description="Below a field. {format}: a format with an example (tryIt.format.…), words of the API description, or a regular expression. No full stop"
          values={{format: <Prose text={patternDescription} isInline />}}
        >
          {'Format: {format}'}
        </Translate>
      ) : (
        <Translate
          id="reference.pattern"
          description="Below a string in the API reference. {pattern} is a regular expression"
          values={{pattern: <Value text={pattern} />}}
        >
          {'Pattern: {pattern}'}
        </Translate>
      )}
    </li>
  );
}

function Content({node: {contentMediaType, contentEncoding}}: {node: SchemaNode}): ReactNode {
  return (
    <>
      {contentMediaType && (
        <li>
          <Translate
            id="reference.content.mediaType"
            description="Below a string in the API reference. {type} is the media type of its content: image/png"
            values={{type: <Value text={contentMediaType} />}}
          >
            {'Content: {type}'}
          </Translate>
        </li>
      )}
      {contentEncoding && (
        <li>
          <Translate
            id="reference.content.encoding"
            description="Below a string in the API reference. {encoding} is how its bytes are written: base64"
            values={{encoding: <Value text={contentEncoding} />}}
          >
            {'Encoding: {encoding}'}
          </Translate>
        </li>
      )}
    </>
  );
}

function Values({node, summaries}: Props): ReactNode {
  const {const: constant, default: standard, examples = []} = node;
  return (
    <>
      {constant !== undefined && (
        <li>
          <Translate
            id="reference.const"
            description="Below a property in the API reference. {value} is the only value that it can have"
            values={{value: <Value text={constant} />}}
          >
            {'Always {value}'}
          </Translate>
        </li>
      )}
      {standard !== undefined && (
        <li>
          <Translate
            id="reference.default"
            description="Below a parameter or property in the API reference. {value} is its default value"
            values={{value: <Value text={standard} />}}
          >
            {'Default: {value}'}
          </Translate>
        </li>
      )}
      {examples.map((example) => (
        <li key={example}>
          <Translate
            id="reference.example"
            description="Below a parameter or property in the API reference. {value} is an example"
            values={{value: <Value text={example} />}}
          >
            {'Example: {value}'}
          </Translate>
          {summaries?.[example] && (
            <>
              {' '}
              (<PlainText text={summaries[example]} />)
            </>
          )}
        </li>
      ))}
    </>
  );
}

const hasFacts = ({limits, pattern, externalDocs, examples = [], ...node}: SchemaNode): boolean =>
  [
    limits && Object.keys(limits).length > 0 ? limits : undefined,
    pattern,
    externalDocs,
    examples[0],
    node.const,
    node.default,
    node.contentMediaType,
    node.contentEncoding,
    node.anyCase,
  ].some((fact) => fact !== undefined);

/** All that a schema says of a value besides its type: limits, pattern, values. */
export function Facts({node, summaries}: Props): ReactNode {
  const {lang} = useLanguage();
  return (
    <>
      {node.enum && <EnumValues values={node.enum} />}
      {hasFacts(node) && (
        <ul className={styles.facts}>
          {limitTexts(node.limits ?? {}, lang).map((text) => (
            <li key={text}>{text}</li>
          ))}
          {node.anyCase && (
            <li>
              <Translate
                id="reference.anyCase"
                description="Below the allowed values of a string in the API reference: JSON and json are the same value"
              >
                upper or lower case
              </Translate>
            </li>
          )}
          <Pattern node={node} />
          <Content node={node} />
          <Values node={node} {...(summaries ? {summaries} : {})} />
          {node.externalDocs && (
            <li>
              <ExternalLink docs={node.externalDocs} />
            </li>
          )}
        </ul>
      )}
    </>
  );
}
