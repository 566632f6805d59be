import Translate from '@docusaurus/Translate';
import type {OperationNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {PlainText, Prose} from '../text/Prose.tsx';
import {DeprecatedFlag, RequiredMark} from '../value/Flags.tsx';
import {HashLink} from '../value/HashLink.tsx';
import {Media} from '../bodies/Media.tsx';
import {Method} from '../../ui/Method.tsx';
import {ParameterRow} from './Parameters.tsx';
import {ResponseList} from './Responses.tsx';
import schema from '../schema/Schema.module.css';
import {Section} from './Section.tsx';
import parts from './Parts.module.css';
import styles from './Responses.module.css';

/** A request that the API sends, and the responses that it expects. */
function ReceivedRequest({
  id,
  name,
  one,
}: {
  id: string;
  name: string;
  one: OperationNode;
}): ReactNode {
  return (
    <li className={styles.response} id={id}>
      <details>
        <summary className={styles.responseHead}>
          <Method method={one.method} />{' '}
          <span className={styles.meaning}>
            {one.summary ? <PlainText text={one.summary} /> : <code>{name}</code>}
          </span>{' '}
          {one.deprecated && <DeprecatedFlag />}
        </summary>
        <div className={styles.responseContent}>
          {one.path !== name && (
            <p>
              <code className={parts.url}>{one.path}</code>
            </p>
          )}
          {one.description && <Prose text={one.description} />}
          {one.parameters.length > 0 && (
            <ul className={schema.rows}>
              {one.parameters.map((parameter) => (
                <ParameterRow
                  key={`${parameter.in} ${parameter.name}`}
                  one={parameter}
                  place={`${id}-${parameter.in}`}
                />
              ))}
            </ul>
          )}
          {one.body && (
            <>
              <p className={parts.words}>
                <Translate id="reference.body" description="Heading in the API reference">
                  Request body
                </Translate>{' '}
                {one.body.required && <RequiredMark />}
              </p>
              {one.body.description && <Prose text={one.body.description} />}
              <Media id={`${id}-body`} media={one.body.media} />
            </>
          )}
          {one.responses.length > 0 && (
            <>
              <p className={parts.words}>
                <Translate
                  id="reference.expected"
                  description="Above the responses that the reader’s server gives to a request of the API"
                >
                  Your response
                </Translate>
              </p>
              <ResponseList prefix={`${id}-`} responses={one.responses} />
            </>
          )}
        </div>
      </details>
      <HashLink id={id} name={name} />
    </li>
  );
}

/** Requests that the API sends after an operation. */
export function Callbacks({callbacks}: Pick<OperationNode, 'callbacks'>): ReactNode {
  if (callbacks.length === 0) return null;
  return (
    <Section
      id="callbacks"
      title={
        <Translate
          id="reference.callbacks"
          description="Heading in the API reference: requests that the API sends to the reader’s server after an operation"
        >
          Callbacks
        </Translate>
      }
    >
      <ul className={styles.responses}>
        {callbacks.flatMap(({name, operations}) =>
          operations.map((one, index) => (
            <ReceivedRequest
              key={`${name} ${index}`}
              id={`callback-${name}${index > 0 ? `-${index + 1}` : ''}`}
              name={name}
              one={one}
            />
          )),
        )}
      </ul>
    </Section>
  );
}

export const WebhookHeading = (): ReactNode => (
  <Translate
    id="reference.webhooks"
    description="Link in the sidebar of the API reference, and heading: requests that the API sends"
  >
    Webhooks
  </Translate>
);

/** Requests that the API sends on its own. */
export function Webhooks({webhooks}: {webhooks: readonly OperationNode[]}): ReactNode {
  if (webhooks.length === 0) return null;
  return (
    <Section id="webhooks" title={<WebhookHeading />}>
      <ul className={styles.responses}>
        {webhooks.map((one, index) => (
          <ReceivedRequest
            key={index}
            id={`webhook-${one.path}-${one.method.toLowerCase()}`}
            name={one.path}
            one={one}
          />
        ))}
      </ul>
    </Section>
  );
}
