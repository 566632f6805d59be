import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {splitGroup} from '../build/split-group.ts';
import {OperationList} from '../lists/OperationList.tsx';
import {WebhookHeading, Webhooks} from '../parts/ReceivedRequests.tsx';
import {Scheme} from '../security/Scheme.tsx';
import {SchemaList} from '../lists/SchemaList.tsx';
import {Section} from '../parts/Section.tsx';
import {Servers} from '../parts/Servers.tsx';
import schema from '../schema/Schema.module.css';
import {PlainText, Prose} from '../text/Prose.tsx';
import type {OverviewPageData, TagLink} from '../types.ts';
import {About} from './About.tsx';
import styles from './Page.module.css';
import {PageHead} from './PageHead.tsx';
import {PageFrame} from '../frame/PageFrame.tsx';

type TagProps = {tag: TagLink; level: 'h3' | 'h4'};

function Tag({tag, level}: TagProps): ReactNode {
  return (
    <section className={styles.tag}>
      <Heading as={level}>
        <Link to={tag.permalink}>
          <PlainText text={tag.title} />
        </Link>
      </Heading>
      {tag.description && <Prose text={tag.description} />}
      {tag.operations.length > 0 && <OperationList operations={tag.operations} />}
    </section>
  );
}

/** The tags of a group. One with the name of the group is its heading. */
function Group({name, tags}: OverviewPageData['groups'][number]): ReactNode {
  const {own, others} = splitGroup(name, tags);
  return (
    <div>
      {name && !own && <p className={styles.group}>{name}</p>}
      {own && <Tag tag={own} level="h3" />}
      {others.map((tag) => (
        <Tag key={tag.permalink} tag={tag} level={own ? 'h4' : 'h3'} />
      ))}
    </div>
  );
}

function Groups({groups, operations}: OverviewPageData): ReactNode {
  return (
    <Section
      id="operations"
      title={
        <Translate id="reference.operations" description="Heading in the API reference">
          Operations
        </Translate>
      }
    >
      {operations.length > 0 && <OperationList operations={operations} />}
      {groups.map((group, index) => (
        <Group key={index} {...group} />
      ))}
    </Section>
  );
}

function WebhookPages({webhooks}: Pick<OverviewPageData, 'webhooks'>): ReactNode {
  if (webhooks.length === 0) return null;
  return (
    <Section id="webhooks" title={<WebhookHeading />}>
      <OperationList operations={webhooks} />
    </Section>
  );
}

/** The page about the whole API. */
export function OverviewPage({data}: {data: OverviewPageData}): ReactNode {
  const {node, page, schemas} = data;
  return (
    <PageFrame data={data}>
      <PageHead title={page.title}>
        {node.summary && (
          <p className={styles.lead}>
            <Prose text={node.summary} isInline />
          </p>
        )}
        <About data={data} />
      </PageHead>
      <div className={styles.body}>
        {node.description && <Prose text={node.description} />}
        <Servers servers={node.servers} />
        {node.schemes.length > 0 && (
          <Section
            id="authentication"
            title={
              <Translate id="reference.authentication" description="Heading in the API reference">
                Authentication
              </Translate>
            }
          >
            <ul className={schema.rows}>
              {node.schemes.map((one) => (
                <Scheme key={one.name} scheme={one} />
              ))}
            </ul>
          </Section>
        )}
        <Groups {...data} />
        <Webhooks webhooks={node.webhooks} />
        <WebhookPages webhooks={data.webhooks} />
        {schemas.length > 0 && (
          <Section
            id="schemas"
            title={
              <Translate
                id="reference.schemas"
                description="Group in the sidebar of the API reference, and heading: the schemas (JSON Schema) of data that several operations use"
              >
                Schemas
              </Translate>
            }
          >
            <SchemaList schemas={schemas} className={styles.schemas} />
          </Section>
        )}
      </div>
    </PageFrame>
  );
}
