import {BODY, CREATED, type Fault, JSON_TYPE, length, SHOWN_BODY, TIMEOUT} from './fault';
import {head, type Respond} from './faulty-server';

/** Writes one byte after the other. */
const drip =
  (text: string): Respond =>
  (socket) => {
    const bytes = Buffer.from(text);
    let sent = 0;
    const timer = setInterval(() => {
      if (sent === bytes.length || socket.destroyed) clearInterval(timer);
      else socket.write(bytes.subarray(sent, (sent += 1)));
    }, 2);
  };

/** Faults that the page stops waiting for after 30 seconds. */
export const SILENT: readonly Fault[] = [
  {name: 'sends nothing', respond: () => {}, meanwhile: 'tryIt.sending', says: TIMEOUT},
  {
    name: 'drips headers without an end',
    respond: drip(`HTTP/1.1 ${CREATED}\r\n${'X: x\r\n'.repeat(10_000)}`),
    meanwhile: 'tryIt.sending',
    says: TIMEOUT,
  },
  {
    name: 'sends headers only',
    respond: (socket) => void socket.write(head(CREATED, [JSON_TYPE, length(BODY)])),
    says: TIMEOUT,
  },
  {
    name: 'stops in the body',
    respond: (socket) =>
      void socket.write(head(CREATED, [JSON_TYPE, length(BODY)]) + BODY.slice(0, 20)),
    meanwhile: 'tryIt.arriving',
    status: CREATED,
    notes: ['tryIt.cut.silent'],
    hides: ['tryIt.response.notJson'],
  },
];

export const DRIPPING: Fault = {
  name: 'drips',
  respond: drip(head(CREATED, [JSON_TYPE, length(BODY)]) + BODY),
  status: CREATED,
  body: SHOWN_BODY,
};

/** A response that the reader cancels. */
export const ENDLESS: Fault = {
  name: 'drips without an end',
  respond: drip(head(CREATED, [JSON_TYPE, ['Content-Length', '10000000']]) + ' '.repeat(100_000)),
  meanwhile: 'tryIt.arriving',
  status: CREATED,
  notes: ['tryIt.cut.cancelled'],
};
