import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import MDXComponents from '@theme/MDXComponents';
import OwnTryIt from '@theme/TryIt';
import {useMemo, type ReactNode} from 'react';
import type {OperationSource} from '../../try-it/example/source.ts';
import {Unavailable} from '../../try-it/example/Unavailable.tsx';
import {CodeSamples} from '../bodies/CodeSamples.tsx';
import {Parameters} from '../parts/Parameters.tsx';
import {Callbacks} from '../parts/ReceivedRequests.tsx';
import {RequestBody} from '../bodies/RequestBody.tsx';
import {Responses} from '../parts/Responses.tsx';
import {Section} from '../parts/Section.tsx';
import {Security} from '../security/Security.tsx';
import {Servers} from '../parts/Servers.tsx';
import type {OperationPageData} from '../types.ts';
import {OperationHead} from './OperationHead.tsx';
import styles from './Page.module.css';
import {PageFrame} from '../frame/PageFrame.tsx';

type Props = {data: OperationPageData; source?: OperationSource};

/** The component that guide pages use: a site can replace it. */
const TryIt = MDXComponents.TryIt ?? OwnTryIt;

function Guides({guides}: Pick<OperationPageData, 'guides'>): ReactNode {
  if (guides.length === 0) return null;
  return (
    <Section
      id="guides"
      title={
        <Translate
          id="reference.guides"
          description="Heading in the API reference: the pages of the documentation that show the operation"
        >
          Guides
        </Translate>
      }
    >
      <ul className={styles.guides}>
        {guides.map(({title, permalink}) => (
          <li key={permalink}>
            <Link to={permalink}>{title}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The live example beside the reference, or the reason why there is none. */
function Example({data: {id, node, problem}, source: given}: Props): ReactNode {
  // The example does not link to the page that it is on.
  const source = useMemo(() => {
    const {reference, ...others} = given ?? {};
    return reference ? others : given;
  }, [given]);
  return (
    <div className={styles.example}>
      {node && !source && <CodeSamples samples={node.codeSamples} />}
      {source ? (
        <TryIt operation={id} source={source} />
      ) : (
        problem && <Unavailable operation={id} problem={problem} />
      )}
    </div>
  );
}

/** The reference of an operation, with its live example. */
export function OperationPage({data, source}: Props): ReactNode {
  const {node, guides} = data;
  return (
    <PageFrame data={data} beside="example">
      <OperationHead data={data} />
      <Example data={data} {...(source ? {source} : {})} />
      <div className={styles.body}>
        {node && (
          <>
            {!data.isWebhook && <Security security={node.security} />}
            <Parameters parameters={node.parameters} />
            <RequestBody body={node.body} operation={node.id} />
            <Responses responses={node.responses} />
            <Callbacks callbacks={node.callbacks} />
            <Servers servers={node.servers} />
          </>
        )}
        <Guides guides={guides} />
      </div>
    </PageFrame>
  );
}
