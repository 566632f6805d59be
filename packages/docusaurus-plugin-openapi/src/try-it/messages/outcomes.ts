import {translate} from '@docusaurus/Translate';
import type {Outcome} from '@batchwise/openapi/http';
import {statusText} from './status.ts';

type Failure = Exclude<Outcome, {kind: 'response'}>;

/** The failure, advice, and the heading of the error page about it. */
export type FailureText = {title: string; advice: string; anchor?: string};

const TEXTS: {
  [Kind in Failure['kind']]: (
    local: boolean,
    failure: Extract<Failure, {kind: Kind}>,
  ) => FailureText;
} = {
  network: (local) => ({
    title: translate({
      id: 'tryIt.failure.network.title',
      message: 'No connection',
      description: 'The server could not be reached',
    }),
    advice: local
      ? translate({
          id: 'tryIt.failure.network.local',
          message:
            'Nothing answers at this address. Start the local mock with “npm run mock”. If your browser asks whether this page may reach devices on your network, allow it.',
          description: 'Advice when the local mock could not be reached',
        })
      : translate({
          id: 'tryIt.failure.network.advice',
          message:
            'The server could not be reached. Check the address and your connection, then send again.',
          description: 'Advice when a server could not be reached',
        }),
    anchor: 'network',
  }),
  cors: () => ({
    title: translate({
      id: 'tryIt.failure.cors.title',
      message: 'The browser holds the answer back',
      description: 'A CORS refusal',
    }),
    advice: translate({
      id: 'tryIt.failure.cors.advice',
      message:
        'The server is there, but does not allow pages of this site to read its answers (CORS). The call may have been carried out all the same: check that first. If it was not, run the curl command in a terminal.',
      description: 'Advice after a CORS refusal',
    }),
    anchor: 'cors',
  }),
  'mixed-content': () => ({
    title: translate({
      id: 'tryIt.failure.mixed.title',
      message: 'The browser blocks this address',
      description: 'A page over https may not call http',
    }),
    advice: translate({
      id: 'tryIt.failure.mixed.advice',
      message:
        'This page came over https and may not call an http address. Use an https address, or run the curl command in a terminal.',
      description: 'Advice when mixed content was blocked',
    }),
    anchor: 'network',
  }),
  broken: (_local, {status}) => ({
    title: translate({
      id: 'tryIt.failure.broken.title',
      message: 'The answer broke off',
      description: 'The connection was cut in the middle of the answer',
    }),
    advice: translate(
      {
        id: 'tryIt.failure.broken.advice',
        message:
          'The answer began with {status}, then the connection was cut. The call may well have been carried out: look before you send it again.',
        description:
          'Advice when the connection was cut in the middle of the answer; {status} is an HTTP status such as 201 Created',
      },
      {status: statusText(status)},
    ),
    anchor: 'network',
  }),
  timeout: (_local, {milliseconds}) => ({
    title: translate(
      {
        id: 'tryIt.failure.timeout.title',
        message: 'No answer within {seconds} seconds',
        description: 'The request timed out',
      },
      {seconds: String(Math.round(milliseconds / 1000))},
    ),
    advice: translate({
      id: 'tryIt.failure.timeout.advice',
      message: 'The call may have been carried out all the same: look before you send it again.',
      description: 'Advice after a timeout',
    }),
    anchor: 'timeout',
  }),
  redirect: () => ({
    title: translate({
      id: 'tryIt.failure.redirect.title',
      message: 'The server points to another address',
      description: 'A redirect was not followed',
    }),
    advice: translate({
      id: 'tryIt.failure.redirect.advice',
      message:
        'It was not followed, so that your token goes nowhere else. Check the address and type the right one.',
      description: 'Advice after a redirect that was not followed',
    }),
    anchor: 'redirect',
  }),
  file: () => ({
    title: translate({
      id: 'tryIt.failure.file.title',
      message: 'The file cannot be read',
      description: 'The file that was chosen as the body cannot be read any more',
    }),
    advice: translate({
      id: 'tryIt.failure.file.advice',
      message:
        'It was changed, moved or removed after you chose it. Nothing was sent: choose it again.',
      description: 'Advice when a chosen file cannot be read any more',
    }),
  }),
  unsendable: () => ({
    title: translate({
      id: 'tryIt.failure.unsendable.title',
      message: 'A browser does not send this',
      description: 'Browsers refuse some requests, whatever their address',
    }),
    advice: translate({
      id: 'tryIt.failure.unsendable.advice',
      message:
        'A page may not send TRACE, nor a body with GET or HEAD. Run the curl command in a terminal.',
      description: 'Advice when a browser refuses a request',
    }),
  }),
  cancelled: () => ({
    title: translate({
      id: 'tryIt.failure.cancelled.title',
      message: 'Cancelled',
      description: 'The reader cancelled the request',
    }),
    advice: translate({
      id: 'tryIt.failure.cancelled.advice',
      message: 'You stopped waiting. The call may have been carried out all the same.',
      description: 'Shown after the reader cancelled a request',
    }),
  }),
};

/** Describes a request without a response. */
export function failureText(failure: Failure, local: boolean): FailureText {
  const write = TEXTS[failure.kind] as (local: boolean, failure: Failure) => FailureText;
  return write(local, failure);
}
