import {useEffect, useState} from 'react';
import type {Outcome} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import type {ResponseCheck} from '@batchwise/openapi/response/check';
import {loadValidator} from '../../validation/loadValidator.ts';
import type * as Parts from './SchemaCheck.tsx';

/** The result of the check, and the components that show it. */
export type Checked = {result: ResponseCheck; parts: typeof Parts};

/** Checks a complete response against the description. Loads the validator first. */
export function useSchemaCheck(
  operation: Operation,
  outcome: Outcome | undefined,
): Checked | undefined {
  const [checked, setChecked] = useState<Checked & {of: Outcome}>();
  const isComplete = outcome?.kind === 'response' && outcome.body?.state !== 'arriving';
  useEffect(() => {
    if (!isComplete || outcome.kind !== 'response') return undefined;
    let cancelled = false;
    loadValidator()
      .then(({loadResponseCheck}) => loadResponseCheck())
      .then(async (parts) => {
        const result = await parts.runCheck(operation, outcome);
        if (!cancelled) setChecked({result, parts, of: outcome});
      })
      // Where the validator cannot be loaded, the response is shown without a result.
      .catch(() => {});
    return () => {
      cancelled = true;
    };
  }, [operation, outcome, isComplete]);
  return checked?.of === outcome ? checked : undefined;
}
