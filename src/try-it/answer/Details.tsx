import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Operation} from '../../openapi/types';
import type {Answered} from '../../request/send';
import {explain} from '../explain';
import {MoreLink} from '../MoreLink';
import {useUnits} from '../useUnits';
import shared from '../shared.module.css';
import pane from '../AnswerPane.module.css';
import {Body} from './Body';
import type {Target} from './Tree';
import type {Checked} from './useCheck';
import {useArrival} from './useArrival';

type Props = {operation: Operation; outcome: Answered; checked: Checked | undefined};

/** Why a call failed, the body and the headers of an answer. */
export function Details({operation, outcome, checked}: Props): ReactNode {
  const [target, setTarget] = useState<Target>();
  useArrival(outcome.body);
  return (
    <>
      {outcome.status >= 400 && <Explanation operation={operation} outcome={outcome} />}
      {checked && <checked.parts.Findings result={checked.result} outcome={outcome} goTo={setTarget} />}
      {outcome.body && <Progress body={outcome.body} />}
      <Body operation={operation} outcome={outcome} target={target} />
      <Headers headers={outcome.headers} />
    </>
  );
}

/** How much has come, and why the rest has not. */
function Progress({body: {state, size, entries}}: {body: NonNullable<Answered['body']>}): ReactNode {
  const units = useUnits();
  if (state === 'whole' || (state === 'arriving' && (size === 0 || entries))) return null;
  const values = {size: units.size(size)};
  return (
    <p className={shared.note} data-testid="progress" data-state={state}>
      {state === 'arriving' && <Translate id="tryIt.arriving" description="While the body of an answer comes" values={values}>{'{size} have come, and more is coming.'}</Translate>}
      {state === 'cancelled' && <Translate id="tryIt.cut.cancelled" description="The reader stopped an answer while it came" values={values}>{'You stopped the answer. What had come by then ({size}) is kept.'}</Translate>}
      {state === 'silent' && <Translate id="tryIt.cut.silent" description="The rest of an answer did not come in time" values={values}>{'Nothing more came, and the waiting was given up. What had come by then ({size}) is kept.'}</Translate>}
      {state === 'broken' && <Translate id="tryIt.cut.broken" description="The connection broke while an answer came" values={values}>{'The connection broke. What had come by then ({size}) is kept.'}</Translate>}
      {state === 'tooLarge' && <Translate id="tryIt.cut.tooLarge" description="An answer is larger than a page can hold" values={values}>{'The answer is too large for this page. The first part ({size}) is kept.'}</Translate>}
    </p>
  );
}

function Headers({headers}: Pick<Answered, 'headers'>): ReactNode {
  return (
    <details className={pane.headers}>
      <summary><Translate id="tryIt.answer.headers" description="Opens the headers of the answer" values={{count: headers.length}}>{'Headers ({count})'}</Translate></summary>
      <dl>
        {headers.map(([name, value], index) => (
          <div key={index}>
            <dt><code>{name}</code></dt>
            <dd><code>{value}</code></dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Explanation({operation, outcome}: Pick<Props, 'operation' | 'outcome'>): ReactNode {
  const known = explain(operation, outcome.status, outcome.text);
  return (
    <p className={shared.note}>
      {known ?? <Translate id="tryIt.answer.unknownError" description="A failing status that the API description does not have">The API description does not mention this status.</Translate>}{' '}
      <MoreLink anchor={known && `status-${outcome.status}`} />
    </p>
  );
}
