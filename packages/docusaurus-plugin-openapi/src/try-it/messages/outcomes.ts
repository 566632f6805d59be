import {translate} from '@docusaurus/Translate';
import type {Outcome} from '@batchwise/openapi/http';
import type {ServerKind} from '../servers/servers.ts';
import {statusText} from './status.ts';

type Failure = Exclude<Outcome, {kind: 'response'}>;

/** The failure, advice, and the heading of the error page about it. */
export type FailureText = {title: string; advice: string; heading?: string};

export type FailureContext = {
  server?: ServerKind;
  /** Whether the device has no connection. */
  isOffline?: boolean;
  /** The language of the page, a BCP 47 tag. */
  locale: string;
};

function networkText({server, isOffline}: FailureContext): Omit<FailureText, 'heading'> {
  // The local mock needs no connection.
  if (isOffline && server !== 'local')
    return {
      title: translate({
        id: 'tryIt.failure.offline.title',
        message: 'You are offline',
        description: 'Title of the error after a request without a network connection',
      }),
      advice: translate({
        id: 'tryIt.failure.offline.advice',
        message:
          'Your device has no network connection. Restore the connection, then send the request again.',
        description: 'Below the error “You are offline” (tryIt.failure.offline.title)',
      }),
    };
  return {
    title: translate({
      id: 'tryIt.failure.network.title',
      message: 'No connection',
      description: 'Title of the error after a request that did not reach a server',
    }),
    advice: unreachableText(server),
  };
}

function unreachableText(server: ServerKind | undefined): string {
  switch (server) {
    case 'local':
      return translate({
        id: 'tryIt.failure.network.local',
        message:
          'The local mock could not be reached. Check whether it is running. If your browser asks whether this page can access devices on your network, allow it.',
        description:
          'Below the error “No connection” (tryIt.failure.network.title), if the request was sent to the local mock',
      });
    case 'mock':
      return translate({
        id: 'tryIt.failure.network.mock',
        message:
          'The mock could not be loaded. Check your connection, then send the request again.',
        description:
          'Below the error “No connection” (tryIt.failure.network.title), if the mock in the page could not be loaded',
      });
    default:
      return translate({
        id: 'tryIt.failure.network.advice',
        message:
          'The server could not be reached, or it sent no valid response. Check the URL and your connection. If the server is running, check whether it processed the request before you send it again.',
        description: 'Below the error “No connection” (tryIt.failure.network.title)',
      });
  }
}

const TEXTS: {
  [Kind in Failure['kind']]: (
    context: FailureContext,
    failure: Extract<Failure, {kind: Kind}>,
  ) => FailureText;
} = {
  network: (context) => ({...networkText(context), heading: 'network'}),
  cors: (_context, {hasPreflight}) => ({
    title: translate({
      id: 'tryIt.failure.cors.title',
      message: 'Blocked by CORS',
      description: 'Title of the error when the server does not allow the page to read responses',
    }),
    advice: hasPreflight
      ? translate({
          id: 'tryIt.failure.cors.preflight',
          message:
            'The server does not allow calls from pages on this site. Browsers ask for permission before they send such a request, so the request was most likely not sent. Run the curl command in a terminal instead.',
          description:
            'Below the error “Blocked by CORS” (tryIt.failure.cors.title), after a request that browsers announce to the server first (preflight)',
        })
      : translate({
          id: 'tryIt.failure.cors.advice',
          message:
            'The server does not allow pages on this site to read its responses. It might still have processed the request. Check whether it did before you run the curl command in a terminal.',
          description:
            'Below the error “Blocked by CORS” (tryIt.failure.cors.title), after a request that browsers send without asking',
        }),
    heading: 'cors',
  }),
  'mixed-content': () => ({
    title: translate({
      id: 'tryIt.failure.mixed.title',
      message: 'The browser blocked the request',
      description: 'Title of the error when a page at an HTTPS URL calls an HTTP URL',
    }),
    advice: translate({
      id: 'tryIt.failure.mixed.advice',
      message:
        'This page was loaded over HTTPS and cannot call an HTTP URL. Use an HTTPS URL, or run the curl command in a terminal.',
      description: 'Below the error “The browser blocked the request” (tryIt.failure.mixed.title)',
    }),
    heading: 'network',
  }),
  broken: (_context, {status}) => ({
    title: translate({
      id: 'tryIt.failure.broken.title',
      message: 'The response is incomplete',
      description: 'Title of the error when the rest of a response could not be read',
    }),
    advice: translate(
      {
        id: 'tryIt.failure.broken.advice',
        message:
          'The server returned the status {status}, but the rest of the response could not be read. The connection was lost, or the response is damaged. The server might have processed the request. Check whether it did before you send the request again.',
        description:
          'Below the error “The response is incomplete” (tryIt.failure.broken.title). {status} is an HTTP status such as 201 Created',
      },
      {status: statusText(status)},
    ),
    heading: 'broken',
  }),
  timeout: ({locale}, {milliseconds}) => ({
    title: translate(
      {
        id: 'tryIt.failure.timeout.title',
        message: 'No response within {time}',
        description: 'Title of the error after a timeout. {time} is, for example, 30 seconds',
      },
      {
        time: new Intl.NumberFormat(locale, {
          style: 'unit',
          unit: 'second',
          unitDisplay: 'long',
          maximumFractionDigits: 0,
        }).format(milliseconds / 1000),
      },
    ),
    advice: translate({
      id: 'tryIt.failure.timeout.advice',
      message:
        'The server might have processed the request. Check whether it did before you send the request again.',
      description: 'Below the error “No response within …” (tryIt.failure.timeout.title)',
    }),
    heading: 'timeout',
  }),
  redirect: () => ({
    title: translate({
      id: 'tryIt.failure.redirect.title',
      message: 'The server redirects to another URL',
      description: 'Title of the error after a redirect that was not followed',
    }),
    advice: translate({
      id: 'tryIt.failure.redirect.advice',
      message:
        'To protect your credentials, the redirect was not followed. Check the URL and correct it.',
      description:
        'Below the error “The server redirects to another URL” (tryIt.failure.redirect.title)',
    }),
    heading: 'redirect',
  }),
  relay: (_context, {title, advice}) => ({title, advice}),
  file: () => ({
    title: translate({
      id: 'tryIt.failure.file.title',
      message: 'The file cannot be read',
      description: 'Title of the error when the file for the body is no longer readable',
    }),
    advice: translate({
      id: 'tryIt.failure.file.advice',
      message:
        'The file was changed, moved or deleted after you chose it. Nothing was sent. Choose the file again.',
      description: 'Below the error “The file cannot be read” (tryIt.failure.file.title)',
    }),
  }),
  unsendable: () => ({
    title: translate({
      id: 'tryIt.failure.unsendable.title',
      message: 'Browsers cannot send this request',
      description: 'Title of the error for requests that browsers refuse at any URL',
    }),
    advice: translate({
      id: 'tryIt.failure.unsendable.advice',
      message:
        'A page cannot send TRACE requests, or GET and HEAD requests with a body. Run the curl command in a terminal.',
      description:
        'Below the error “Browsers cannot send this request” (tryIt.failure.unsendable.title)',
    }),
  }),
  cancelled: () => ({
    title: translate({
      id: 'tryIt.failure.cancelled.title',
      message: 'Cancelled',
      description: 'Title shown instead of a response after the reader cancelled the request',
    }),
    advice: translate({
      id: 'tryIt.failure.cancelled.advice',
      message: 'You cancelled the request. The server might still have processed it.',
      description: 'Below “Cancelled” (tryIt.failure.cancelled.title)',
    }),
  }),
};

/** Describes a request without a response. */
export function failureText(failure: Failure, context: FailureContext): FailureText {
  const write = TEXTS[failure.kind] as (context: FailureContext, failure: Failure) => FailureText;
  return write(context, failure);
}
