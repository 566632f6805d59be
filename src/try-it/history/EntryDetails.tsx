import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {Code} from '../../ui/Code';
import {answerText, requestText} from './text';
import type {HistoryEntry} from './entries';

/** A request of the history and its response. */
export function EntryDetails({entry}: {entry: HistoryEntry}): ReactNode {
  const answer = answerText(entry);
  return (
    <>
      <Code
        text={requestText(entry)}
        language="text"
        label={translate({
          id: 'tryIt.history.request',
          message: 'Request',
          description: 'Accessible name of the request of an entry of the history',
        })}
      />
      {answer !== '' && (
        <Code
          text={answer}
          language="json"
          label={translate({
            id: 'tryIt.history.response',
            message: 'Response',
            description: 'Accessible name of the response body of an entry of the history',
          })}
        />
      )}
    </>
  );
}
