import Translate from '@docusaurus/Translate';
import {useState, type ReactNode, useSyncExternalStore} from 'react';
import type {ReceivedResponse} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import type {ReceivedBody} from '@batchwise/openapi/response';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import shared from '../../ui/shared.module.css';
import {DescriptionText} from '../field/DescriptionText.tsx';
import {explain} from './explain.ts';
import {MoreLink} from '../site/MoreLink.tsx';
import {ResponseBody} from './ResponseBody.tsx';
import pane from './ResponsePane.module.css';
import type {Checked} from './check/useSchemaCheck.ts';
import type {Target} from './tree/TreeView.tsx';

const loadProgress = async () => (await import('./Progress.tsx')).Progress;

const never = () => () => {};

/** Renders the component again while the body arrives. */
function useProgress(body: ReceivedBody | undefined): void {
  useSyncExternalStore(
    body?.subscribe ?? never,
    () => body && `${body.state} ${body.size}`,
    () => undefined,
  );
}

/** Whether the progress or the reason of an incomplete body is shown. */
const isUnfinished = ({state, size, entries}: ReceivedBody): boolean =>
  state !== 'whole' && !(state === 'arriving' && (size === 0 || entries));

type Props = {operation: Operation; outcome: ReceivedResponse; checked: Checked | undefined};

/** Why a call failed, the result of the check, the body and the headers of a response. */
export function ResponseDetails({operation, outcome, checked}: Props): ReactNode {
  const [target, setTarget] = useState<Target>();
  useProgress(outcome.body);
  return (
    <>
      {outcome.status >= 400 && <Explanation operation={operation} outcome={outcome} />}
      {checked && <checked.parts.Findings result={checked.result} goTo={setTarget} />}
      {outcome.body && isUnfinished(outcome.body) && (
        <LazyComponent load={loadProgress} props={{body: outcome.body}} />
      )}
      <ResponseBody operation={operation} outcome={outcome} target={target} />
      <Headers headers={outcome.headers} />
    </>
  );
}

function Headers({headers}: Pick<ReceivedResponse, 'headers'>): ReactNode {
  return (
    <details className={pane.headers}>
      <summary>
        <Translate
          id="tryIt.response.headers"
          description="Title of the block with the headers of a response, which opens it. {count} is the number of headers, such as 5"
          values={{count: headers.length}}
        >
          {'Headers ({count})'}
        </Translate>
      </summary>
      <dl>
        {headers.map(([name, value], index) => (
          <div key={index}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Explanation({operation, outcome}: Pick<Props, 'operation' | 'outcome'>): ReactNode {
  const known = explain(operation, outcome.status, outcome.text);
  const status = String(outcome.status);
  // The page about failing calls explains only documented statuses.
  const isDocumented = operation.responses.some((response) => response.status === status);
  return (
    <div className={shared.note}>
      {known && <DescriptionText text={known} />}{' '}
      <MoreLink heading={isDocumented ? `status-${status}` : undefined} />
    </div>
  );
}
