import {useEffect, useState} from 'react';
import type {Operation} from '../../openapi/types';
import type {AnswerCheck} from '../../request/answer-check';
import type {Outcome} from '../../request/http/send';
import {loadValidator} from '../validation/loadValidator';
import type * as Parts from './Check';

/** What the check of an answer found, and the components that tell it. */
export type Checked = {result: AnswerCheck; parts: typeof Parts};

/** Checks an answer against the description, once it is there. The validator is fetched for it. */
export function useCheck(operation: Operation, outcome: Outcome | undefined): Checked | undefined {
  const [found, setFound] = useState<Checked & {of: Outcome}>();
  const isThere = outcome?.kind === 'answer' && outcome.body?.state !== 'arriving';
  useEffect(() => {
    if (!isThere || outcome.kind !== 'answer') return undefined;
    let gone = false;
    loadValidator()
      .then(({loadAnswerCheck}) => loadAnswerCheck())
      .then(async (parts) => {
        const result = await parts.runCheck(operation, outcome);
        if (!gone) setFound({result, parts, of: outcome});
      })
      // Without it the answer is shown all the same, and nothing is claimed of it.
      .catch(() => {});
    return () => {
      gone = true;
    };
  }, [operation, outcome, isThere]);
  return found?.of === outcome ? found : undefined;
}
