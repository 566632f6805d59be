import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {isJsonMediaType, type ReceivedResponse} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import {MOST_TEXT, responseOfType, responsesFor} from '@batchwise/openapi/response';
import {MoreLink} from '../site/MoreLink.tsx';
import {useUnits} from '../site/useUnits.ts';
import shared from '../../ui/shared.module.css';

/** Whether a body that is not JSON comes as a surprise: it says that it is, or its type is not described. */
function expectsJson(operation: Operation, {status, body}: ReceivedResponse): boolean {
  if (body?.kind === 'json') return true;
  const described = responsesFor(operation, status);
  if (described.length === 0) return isJsonMediaType(operation.accept);
  const hasJson = described.some(({mediaType = ''}) => isJsonMediaType(mediaType));
  return hasJson && !responseOfType(described, body?.mediaType ?? '');
}

type Props = {operation: Operation; outcome: ReceivedResponse};

/** The note above a body that is not JSON, although the description has JSON only. */
export function NotJson({operation, outcome}: Props): ReactNode {
  if (!expectsJson(operation, outcome)) return null;
  return (
    <p className={shared.note}>
      <Translate
        id="tryIt.response.notJson"
        description="Above the body of a response that should be JSON"
      >
        The body is not JSON. It is shown as received.
      </Translate>{' '}
      <MoreLink heading="not-json" />
    </p>
  );
}

/** The note above a body of which only the beginning is shown. */
export function Excerpt({size}: {size: number}): ReactNode {
  const units = useUnits();
  return (
    <p className={shared.note}>
      <Translate
        id="tryIt.response.excerpt"
        description="Above the beginning of a large response. {shown} and {size} are, for example, 20 MB"
        values={{shown: units.size(MOST_TEXT), size: units.size(size)}}
      >
        {'This is the first {shown} of {size}. Download the response to see all of it.'}
      </Translate>
    </p>
  );
}
