import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {ReceivedBody} from '@batchwise/openapi/response';
import {useUnits} from '../site/useUnits.ts';
import shared from '../../ui/shared.module.css';

/** How much of the body has arrived, and why the rest has not. */
export function Progress({body: {state, size}}: {body: ReceivedBody}): ReactNode {
  const units = useUnits();
  const values = {size: units.size(size)};
  return (
    <p className={shared.note}>
      {state === 'arriving' && (
        <Translate
          id="tryIt.arriving"
          description="While the body of an answer comes"
          values={values}
        >
          {'{size} have come, and more is coming.'}
        </Translate>
      )}
      {state === 'cancelled' && (
        <Translate
          id="tryIt.cut.cancelled"
          description="The reader stopped an answer while it came"
          values={values}
        >
          {'You stopped the answer. What had come by then ({size}) is kept.'}
        </Translate>
      )}
      {state === 'silent' && (
        <Translate
          id="tryIt.cut.silent"
          description="The rest of an answer did not come in time"
          values={values}
        >
          {
            'Nothing more came, and the waiting was given up. What had come by then ({size}) is kept.'
          }
        </Translate>
      )}
      {state === 'broken' && (
        <Translate
          id="tryIt.cut.broken"
          description="The connection broke while an answer came"
          values={values}
        >
          {'The connection broke. What had come by then ({size}) is kept.'}
        </Translate>
      )}
      {state === 'tooLarge' && (
        <Translate
          id="tryIt.cut.tooLarge"
          description="An answer is larger than a page can hold"
          values={values}
        >
          {'The answer is too large for this page. The first part ({size}) is kept.'}
        </Translate>
      )}
    </p>
  );
}
