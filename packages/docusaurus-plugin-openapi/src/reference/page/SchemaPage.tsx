import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {Examples, SchemaTabs} from '../bodies/Media.tsx';
import {UsedIn} from '../lists/UsedIn.tsx';
import {SchemaTree} from '../schema/SchemaTree.tsx';
import {Prose} from '../text/Prose.tsx';
import type {SchemaPageData} from '../types.ts';
import {DeprecatedFlag} from '../value/Flags.tsx';
import {Crumbs} from './Crumbs.tsx';
import styles from './Page.module.css';
import {PageHead} from './PageHead.tsx';
import {PageFrame} from '../frame/PageFrame.tsx';

/** The schema, beside its example where it has one. */
function Content({data: {page, node, example}}: {data: SchemaPageData}): ReactNode {
  const tree = <SchemaTree id="" node={node} hasDescription />;
  if (example === undefined) return tree;
  const media = {
    mediaType: 'application/json',
    examples: [{name: 'example', summary: '', text: example}],
  };
  return <SchemaTabs name={page.title} schema={tree} example={<Examples media={media} />} />;
}

/** The page of a schema that several operations use. */
export function SchemaPage({data}: {data: SchemaPageData}): ReactNode {
  const {page, node, usedIn, schemas} = data;
  const all = {
    title: translate({
      id: 'reference.schemas',
      message: 'Schemas',
      description:
        'Group in the sidebar of the API reference, and heading: the schemas (JSON Schema) of data that several operations use',
    }),
    permalink: schemas,
  };
  return (
    <PageFrame data={data} beside="uses">
      <PageHead title={page.title} above={<Crumbs pages={[all]} />}>
        {node.deprecated && <DeprecatedFlag />}
        {node.description && <Prose text={node.description} />}
      </PageHead>
      <div className={styles.body}>
        <Content data={data} />
      </div>
      <div className={styles.uses}>
        <UsedIn usedIn={usedIn} />
      </div>
    </PageFrame>
  );
}
