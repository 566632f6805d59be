import {useEffect, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {isJsonMediaType, type ReceivedResponse} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import {MOST_TEXT, responseOfType, responsesFor} from '@batchwise/openapi/response';
import {invalidEncoding} from '@batchwise/openapi/response/invalid-encoding';
import {MoreLink} from '../site/MoreLink.tsx';
import {useUnits} from '../site/useUnits.ts';
import shared from '../../ui/shared.module.css';

type Props = {
  operation: Operation;
  outcome: ReceivedResponse;
  /** Whether the text is JSON, or too long to tell. */
  isJson: boolean;
};

/** The notes above a text: that it is an excerpt, or not what a reader expects. */
export function TextNotes({operation, outcome, isJson}: Props): ReactNode {
  const {body} = outcome;
  return (
    <>
      {!isJson && expectsJson(operation, outcome) && <NotJson />}
      <InvalidBytes outcome={outcome} />
      {body && body.size > MOST_TEXT && <Excerpt size={body.size} />}
    </>
  );
}

/** Whether a body that is not JSON comes as a surprise: it says that it is, or its type is not described. */
function expectsJson(operation: Operation, {status, body}: ReceivedResponse): boolean {
  // The beginning of JSON is no JSON.
  if (body && body.state !== 'whole') return false;
  if (body?.kind === 'json') return true;
  const described = responsesFor(operation, status);
  if (described.length === 0) return isJsonMediaType(operation.accept);
  const hasJson = described.some(({mediaType = ''}) => isJsonMediaType(mediaType));
  return hasJson && !responseOfType(described, body?.mediaType ?? '');
}

/** The note above a body that is not JSON, although the description has JSON only. */
function NotJson(): ReactNode {
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

/** The note above a text that may have bytes that are invalid in its encoding. */
function InvalidBytes({outcome}: {outcome: ReceivedResponse}): ReactNode {
  const [encoding, setEncoding] = useState<string>();
  useEffect(() => {
    let isUnmounted = false;
    void invalidEncoding(outcome).then((found) => !isUnmounted && setEncoding(found));
    return () => {
      isUnmounted = true;
    };
  }, [outcome]);
  if (encoding === undefined) return null;
  return (
    <p className={shared.note}>
      <Translate
        id="tryIt.response.invalidBytes"
        description="Above the body of a response. {encoding} is a character encoding such as UTF-8, {mark} the character that stands for invalid bytes"
        values={{encoding: encoding.toUpperCase(), mark: '\ufffd'}}
      >
        {'Some bytes are not valid in {encoding}. They are shown as {mark}.'}
      </Translate>
    </p>
  );
}

/** The note above a body of which only the beginning is shown. */
function Excerpt({size}: {size: number}): ReactNode {
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
