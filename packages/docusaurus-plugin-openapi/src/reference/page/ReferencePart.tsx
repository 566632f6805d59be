import type {ReactNode} from 'react';
import {Parameters} from '../parts/Parameters.tsx';
import {Callbacks} from '../parts/ReceivedRequests.tsx';
import {RequestBody} from '../bodies/RequestBody.tsx';
import {Responses} from '../parts/Responses.tsx';
import {Security} from '../security/Security.tsx';
import {Servers} from '../parts/Servers.tsx';
import {SchemaTree} from '../schema/SchemaTree.tsx';
import type {ReferencePartData, SchemaPartData, SectionName} from '../types.ts';
import {ReferenceContext} from '../frame/context.ts';
import styles from './Page.module.css';

/** The data are JSON, which `remarkApi` adds to the page. */
type Props = {data?: string};

function read<T>(element: string, data: string | undefined): T {
  if (data === undefined)
    throw new Error(
      `<${element}> has no data. Add beforeDefaultRemarkPlugins: [remarkApi] to the options of the plugin that has this page; see the README of @batchwise/docusaurus-plugin-openapi.`,
    );
  return JSON.parse(data) as T;
}

/** The reference of an operation in a page, or one section of it. */
export function Reference({data}: Props): ReactNode {
  const part = read<ReferencePartData>('Reference', data);
  const {node, only, prefix} = part;
  const isShown = (name: SectionName): boolean => only === undefined || only === name;
  return (
    <ReferenceContext value={{...part, prefix, heading: only === undefined ? 'h3' : 'none'}}>
      <div className={styles.part}>
        {isShown('authentication') && <Security security={node.security} />}
        {isShown('parameters') && <Parameters parameters={node.parameters} />}
        {isShown('body') && <RequestBody body={node.body} operation={node.id} />}
        {isShown('responses') && <Responses responses={node.responses} />}
        {isShown('callbacks') && <Callbacks callbacks={node.callbacks} />}
        {isShown('servers') && <Servers servers={node.servers} />}
      </div>
    </ReferenceContext>
  );
}

/** A schema in a page. */
export function Schema({data}: Props): ReactNode {
  const part = read<SchemaPartData>('Schema', data);
  return (
    <ReferenceContext value={part}>
      <div className={styles.part}>
        <SchemaTree id="" node={part.node} />
      </div>
    </ReferenceContext>
  );
}
