import type {Outcome} from '../../request/send';
import type {Sent} from './record';

/** Takes a request into the history, by a part that is fetched for it. Without it the request is missing there, and nothing else. */
export function record(sent: Sent, outcome: Outcome): void {
  import('./record').then((parts) => parts.record(sent, outcome), () => {});
}
