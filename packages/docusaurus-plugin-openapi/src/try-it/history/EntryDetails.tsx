import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {Code} from '../../ui/Code.tsx';
import {answerText, requestText} from './text.ts';
import type {HistoryEntry} from './entries.ts';

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
          message: 'The request',
          description: 'Accessible name of a request of the history',
        })}
      />
      {answer !== '' && (
        <Code
          text={answer}
          language="json"
          label={translate({
            id: 'tryIt.history.answer',
            message: 'Its answer',
            description: 'Accessible name of an answer of the history',
          })}
        />
      )}
    </>
  );
}
