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
          description="While the body of a response arrives. {size} is, for example, 1.5 MB"
          values={values}
        >
          {'{size} received so far…'}
        </Translate>
      )}
      {state === 'cancelled' && (
        <Translate
          id="tryIt.cut.cancelled"
          description="Above an incomplete response. {size} is, for example, 1.5 MB"
          values={values}
        >
          {'You cancelled the request. Received before that: {size}.'}
        </Translate>
      )}
      {state === 'silent' && (
        <Translate
          id="tryIt.cut.silent"
          description="Above an incomplete response. {size} is, for example, 1.5 MB"
          values={values}
        >
          {'No more data arrived, so the page stopped waiting. Received before that: {size}.'}
        </Translate>
      )}
      {state === 'broken' && (
        <Translate
          id="tryIt.cut.broken"
          description="Above an incomplete response. {size} is, for example, 1.5 MB"
          values={values}
        >
          {'The rest of the response could not be read. Received before that: {size}.'}
        </Translate>
      )}
      {state === 'tooLarge' && (
        <Translate
          id="tryIt.cut.tooLarge"
          description="Above the beginning of a very large response. {size} is, for example, 256 MB"
          values={values}
        >
          {'The response is too large for this page. Only the first part is shown ({size}).'}
        </Translate>
      )}
    </p>
  );
}
