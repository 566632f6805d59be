import type {Answer, Call} from './http';
import type {Limits, TakeTurn} from './limits';
import type {Refuse} from './problem';
import type {Owner, Store} from './store';

/** What the operations need from outside: the error answers, the clock, the state, and its limits. */
export type Context = {
  refuse: Refuse;
  now: () => number;
  store: Store;
  limits: Limits;
  takeTurn: TakeTurn;
};

/** The values of a path, as the URL writes them. */
export type PathValues = Readonly<Record<string, string>>;

/** Answers a call that has passed the gateway. */
export type Handle = (call: Call, values: PathValues) => Promise<Answer> | Answer;

/** Whose batches a call may see. */
export function ownerOf({headers}: Call): Owner {
  return {
    imsOrg: headers.get('x-gw-ims-org-id') ?? '',
    sandbox: headers.get('x-sandbox-name') ?? '',
  };
}
