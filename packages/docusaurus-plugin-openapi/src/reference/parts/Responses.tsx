import Translate from '@docusaurus/Translate';
import type {ResponseNode} from '@batchwise/openapi/reference';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import {usePrefix, useReference} from '../frame/context.ts';
import schema from '../schema/Schema.module.css';
import {Prose, useIsLine} from '../text/Prose.tsx';
import {HashLink} from '../value/HashLink.tsx';
import {Links} from './Links.tsx';
import {Media} from '../bodies/Media.tsx';
import {ParameterRow} from './Parameters.tsx';
import parts from './Parts.module.css';
import styles from './Responses.module.css';
import {Section} from './Section.tsx';

const CLASSES: Record<string, string | undefined> = {
  1: styles.redirect,
  2: styles.success,
  3: styles.redirect,
  4: styles.clientError,
  5: styles.serverError,
};

/** A status in the colour of its class. */
export const Status = ({status}: {status: string}): ReactNode => (
  <span className={clsx(styles.status, CLASSES[status.charAt(0)])}>{status}</span>
);

type Props = {
  /** Begins the ids of the response; empty for those of the operation itself. */
  prefix: string;
  response: ResponseNode;
  isOpen: boolean;
  /** Whether earlier responses have the same schemas, which stand once on paper. */
  isRepeated: boolean;
};

function Content({id, response}: {id: string; response: ResponseNode}): ReactNode {
  const {description, summary, headers, media, links} = response;
  const isLine = useIsLine(description);
  const hasText = description !== '' && (!isLine || Boolean(summary));
  return (
    <div className={styles.responseContent}>
      {hasText && <Prose text={description} />}
      {headers.length > 0 && (
        <>
          <p className={parts.words}>
            <Translate
              id="reference.response.headers"
              description="Above the headers of a response in the API reference"
            >
              Headers
            </Translate>
          </p>
          <ul className={schema.rows}>
            {headers.map((one) => (
              <ParameterRow key={one.name} one={one} place={`${id}-header`} />
            ))}
          </ul>
        </>
      )}
      <Media id={id} media={media} />
      {links.length > 0 && <Links links={links} />}
    </div>
  );
}

/** A response: its status and meaning, and below them its headers, bodies and links. */
function Response({prefix, response, isOpen, isRepeated}: Props): ReactNode {
  const {status, description, summary, headers, media, links} = response;
  const withPrefix = usePrefix();
  const own = `${prefix}response-${status}`;
  const id = withPrefix(own);
  const isLine = useIsLine(description);
  const isShown = isLine && (!summary || description === '');
  const isEmpty = headers.length + media.length + links.length === 0 && isShown;
  const head = (
    <>
      <Status status={status} />{' '}
      <span className={styles.meaning}>
        {summary ? (
          <Prose text={summary} isInline />
        ) : (
          isLine && <Prose text={description} isInline />
        )}
      </span>
    </>
  );
  return (
    <li className={clsx(styles.response, isRepeated && schema.repeated)} id={id}>
      {isEmpty ? (
        <p className={styles.responseHead}>{head}</p>
      ) : (
        <details open={isOpen}>
          <summary className={styles.responseHead}>{head}</summary>
          <Content id={own} response={response} />
        </details>
      )}
      <HashLink id={id} name={status} />
    </li>
  );
}

const namesOf = ({media}: ResponseNode): string[] => media.flatMap((one) => one.schema?.name ?? []);

/** Whether all schemas of a response have pages of their own and are those of earlier responses. */
function useIsRepeated(): (one: ResponseNode, earlier: readonly ResponseNode[]) => boolean {
  const {schemaLinks} = useReference();
  return (one, earlier) => {
    const names = namesOf(one);
    const shown = earlier.flatMap(namesOf);
    return (
      names.length > 0 &&
      names.length === one.media.length &&
      names.every((name) => Object.hasOwn(schemaLinks, name) && shown.includes(name))
    );
  };
}

/** All responses; the first successful one is open. */
export function ResponseList({
  prefix = '',
  responses,
}: {
  prefix?: string;
  responses: readonly ResponseNode[];
}): ReactNode {
  const isRepeated = useIsRepeated();
  const first = responses.find(({status}) => status.startsWith('2')) ?? responses[0];
  return (
    <ul className={styles.responses}>
      {responses.map((one, index) => (
        <Response
          key={one.status}
          prefix={prefix}
          response={one}
          isOpen={prefix === '' && one === first}
          isRepeated={isRepeated(one, responses.slice(0, index))}
        />
      ))}
    </ul>
  );
}

export function Responses({responses}: {responses: readonly ResponseNode[]}): ReactNode {
  if (responses.length === 0) return null;
  return (
    <Section
      id="responses"
      title={
        <Translate id="reference.responses" description="Heading in the API reference">
          Responses
        </Translate>
      }
    >
      <ResponseList responses={responses} />
    </Section>
  );
}
