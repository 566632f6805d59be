import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type {OperationNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import buttons from '../../ui/Buttons.module.css';
import {CopyButton} from '../../ui/CopyButton.tsx';
import shared from '../../ui/shared.module.css';
import {Method} from '../../ui/Method.tsx';
import {ExternalLink} from '../text/ExternalLink.tsx';
import {PlainText, Prose} from '../text/Prose.tsx';
import {OperationPath} from '../value/OperationPath.tsx';
import type {OperationPageData} from '../types.ts';
import {Crumbs} from './Crumbs.tsx';
import styles from './Page.module.css';

/** Whether the summary is not the title, since it is too long for one. */
const hasOwnSummary = ({summary}: OperationNode, title: string): boolean =>
  summary !== '' && summary.trim() !== title;

/** The badges of an operation, such as “Beta”. */
function Badges({badges}: Pick<OperationPageData, 'badges'>): ReactNode {
  if (badges.length === 0) return null;
  return (
    <ul className={styles.badges}>
      {badges.map(({title, description}) => (
        <li key={title} {...(description === '' ? {} : {title: description})}>
          <PlainText text={title} />
        </li>
      ))}
    </ul>
  );
}

/** The title, method, path and description of an operation. */
export function OperationHead({data}: {data: OperationPageData}): ReactNode {
  const {node, page, tag, badges} = data;
  return (
    <header className={styles.pageHead}>
      {tag && <Crumbs pages={[tag]} />}
      <Heading as="h1">
        <PlainText text={page.title} />
      </Heading>
      <Badges badges={badges} />
      {node && (
        <p className={styles.path}>
          <span data-pagefind-weight="3">
            <Method method={node.method} />
          </span>{' '}
          <code>
            <OperationPath {...node} />
          </code>{' '}
          <CopyButton
            className={`${buttons.reveal} ${styles.copy} ${shared.liveOnly}`}
            text={() => node.path}
          >
            <Translate
              id="reference.path.copy"
              description="Button after the method and path of an operation in the API reference: copies the path"
            >
              Copy path
            </Translate>
          </CopyButton>
        </p>
      )}
      {node?.deprecated && (
        <p className={styles.deprecation} role="note">
          <Translate
            id="reference.deprecated.operation"
            description="Notice on the page of an operation in the API reference"
          >
            This operation is deprecated. Do not use it in new code.
          </Translate>
        </p>
      )}
      {node && hasOwnSummary(node, page.title) && <Prose text={node.summary} />}
      {node?.description && <Prose text={node.description} />}
      {node?.externalDocs && (
        <p className={styles.external}>
          <ExternalLink docs={node.externalDocs} />
        </p>
      )}
    </header>
  );
}
