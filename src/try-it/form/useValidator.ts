import {useState} from 'react';
import {flushSync} from 'react-dom';
import {tellSchemaBy} from '../messages/problems';
import type {checkSchemas} from './validator';

type Checks = typeof checkSchemas;

/** Asked for in one place only: the bundler writes a file for each place. */
export const loadValidator = () => import('./validator');

let loaded: Checks | undefined;

/** The checks against schemas, with the validator that they need; undefined where they cannot be fetched. */
export async function loadChecks(): Promise<Checks | undefined> {
  try {
    if (loaded) return loaded;
    const {checkSchemas, schemaText} = await loadValidator();
    tellSchemaBy(schemaText);
    loaded = checkSchemas;
  } catch {
    // Without a connection there is no validator: the server that is called tells what is wrong.
  }
  return loaded;
}

/** The checks as soon as they are there, and a way to ask for them: the reader has begun to fill in. */
export function useChecks(): [checks: Checks | undefined, want: () => void] {
  const [checks, setChecks] = useState(() => loaded);
  const want = () => {
    if (checks) return;
    void loadChecks().then((found) => {
      // Whoever waits for the checks, too, finds their problems drawn.
      if (found) flushSync(() => setChecks(() => found));
    });
  };
  return [checks, want];
}
