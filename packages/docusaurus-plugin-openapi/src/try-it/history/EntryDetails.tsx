import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {Code} from '../../ui/Code.tsx';
import type {HistoryEntry} from './entries.ts';
import {requestText, responseText} from './text.ts';

/** A request of the history and its response. */
export function EntryDetails({entry}: {entry: HistoryEntry}): ReactNode {
  const response = responseText(entry);
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
      {response !== '' && (
        <Code
          text={response}
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
