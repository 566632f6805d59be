import {CREATED, type Fault, JSON_TYPE, reply} from './fault';
import {head, type Respond} from './faulty-server';

const MEGABYTE = `${'x'.repeat(99)}\n`.repeat(10_000);

/** Sends megabytes as fast as they are read. */
const megabytes =
  (count: number): Respond =>
  (socket) => {
    socket.write(head(CREATED, [JSON_TYPE, ['Content-Length', String(count * MEGABYTE.length)]]));
    let left = count;
    const send = (): void => {
      if (left === 0 || socket.destroyed) return;
      left -= 1;
      socket.write(MEGABYTE, send);
    };
    send();
  };

export const LEVELS: Fault = {
  name: 'sends 100,000 levels',
  respond: reply(CREATED, [JSON_TYPE], '['.repeat(100_000) + ']'.repeat(100_000)),
  status: CREATED,
  hides: ['tryIt.response.notJson'],
  shownAs: 'tree',
};

export const MEGABYTES: Fault = {
  name: 'sends 100 MB',
  respond: megabytes(100),
  status: CREATED,
  notes: ['tryIt.response.excerpt'],
};
