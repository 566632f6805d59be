import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Operation} from '../../openapi/types';
import type {AnswerBody} from '../../request/answer-body';
import type {Answered} from '../../request/http/send';
import {explain} from '../explain';
import {MoreLink} from '../site/MoreLink';
import shared from '../../ui/shared.module.css';
import pane from '../AnswerPane.module.css';
import {Body} from './Body';
import {LazyComponent} from '../../ui/LazyComponent';
import type {Target} from './Tree';
import type {Checked} from './useCheck';
import {useArrival} from './useArrival';

const loadProgress = async () => (await import('./Progress')).Progress;

/** Whether there is something to tell of a body beside what it holds. */
const isUnfinished = ({state, size, entries}: AnswerBody): boolean =>
  state !== 'whole' && !(state === 'arriving' && (size === 0 || entries));

type Props = {operation: Operation; outcome: Answered; checked: Checked | undefined};

/** Why a call failed, the body and the headers of an answer. */
export function Details({operation, outcome, checked}: Props): ReactNode {
  const [target, setTarget] = useState<Target>();
  useArrival(outcome.body);
  return (
    <>
      {outcome.status >= 400 && <Explanation operation={operation} outcome={outcome} />}
      {checked && (
        <checked.parts.Findings result={checked.result} outcome={outcome} goTo={setTarget} />
      )}
      {outcome.body && isUnfinished(outcome.body) && (
        <LazyComponent load={loadProgress} props={{body: outcome.body}} />
      )}
      <Body operation={operation} outcome={outcome} target={target} />
      <Headers headers={outcome.headers} />
    </>
  );
}

function Headers({headers}: Pick<Answered, 'headers'>): ReactNode {
  return (
    <details className={pane.headers}>
      <summary>
        <Translate
          id="tryIt.answer.headers"
          description="Opens the headers of the answer"
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
  // A status with a heading of its own on that page is one that the description has by its number.
  const hasHeading = operation.responses.some(({status}) => status === String(outcome.status));
  return (
    <p className={shared.note}>
      {known ?? (
        <Translate
          id="tryIt.answer.unknownError"
          description="A failing status that the API description does not have"
        >
          The API description does not mention this status.
        </Translate>
      )}{' '}
      <MoreLink anchor={hasHeading ? `status-${outcome.status}` : undefined} />
    </p>
  );
}
