import {translate} from '@docusaurus/Translate';
import type {Relay} from './relay.ts';

type MistakeText = {title: string; advice: string};

/** Why a relay did not forward a request: a code of the relay, or a reason that the page finds. */
export type RelayMistake = keyof typeof TEXTS | keyof typeof SAME;

const TEXTS = {
  'no-key': () => ({
    title: translate({
      id: 'tryIt.relay.noKey.title',
      message: 'No key for the relay',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate({
      id: 'tryIt.relay.noKey.advice',
      message: 'Start your relay, press “Change”, and enter the key that it shows.',
      description: 'Below the error tryIt.relay.noKey.title',
    }),
  }),
  address: () => ({
    title: translate({
      id: 'tryIt.relay.address.title',
      message: 'Not an address of a relay',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate({
      id: 'tryIt.relay.address.advice',
      message: 'A relay runs on this computer. Enter an address such as http://127.0.0.1:4020.',
      description: 'Below the error tryIt.relay.address.title',
    }),
  }),
  'unreachable-relay': () => ({
    title: translate({
      id: 'tryIt.relay.unreachableRelay.title',
      message: 'Relay not reached',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate(
      {
        id: 'tryIt.relay.unreachableRelay.advice',
        message:
          'Check that your relay is running, that its address is correct, and that it was started for this site, {origin}. If your browser asks whether this page can access devices on your network, allow it.',
        description:
          'Below the error tryIt.relay.unreachableRelay.title. {origin} is, for example, https://docs.example.com',
      },
      {origin: window.location.origin},
    ),
  }),
  'other-api': ({to = ''}: Partial<Relay>) => ({
    title: translate({
      id: 'tryIt.relay.otherApi.title',
      message: 'The relay forwards to another API',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate(
      {
        id: 'tryIt.relay.otherApi.advice',
        message: 'It forwards to {to} only. Start it again with the command that this page shows.',
        description:
          'Below the error tryIt.relay.otherApi.title. {to} is, for example, https://api.example.com/v1',
      },
      {to},
    ),
  }),
  key: () => ({
    title: translate({
      id: 'tryIt.relay.key.title',
      message: 'Wrong key',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate({
      id: 'tryIt.relay.key.advice',
      message:
        'The relay has a new key at each start. Copy the key from the terminal, press “Change”, and enter it.',
      description: 'Below the error tryIt.relay.key.title',
    }),
  }),
  refused: () => ({
    title: translate({
      id: 'tryIt.relay.refused.title',
      message: 'The relay did not forward the request',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate({
      id: 'tryIt.relay.refused.advice',
      message:
        'A relay refuses requests that servers can read in several ways, such as a path with “..”, and the method TRACE. Change the request.',
      description: 'Below the error tryIt.relay.refused.title',
    }),
  }),
  'too-large': () => ({
    title: translate({
      id: 'tryIt.relay.tooLarge.title',
      message: 'Too large for the relay',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate({
      id: 'tryIt.relay.tooLarge.advice',
      message:
        'A relay forwards bodies of up to 512 MB. Run the curl command in a terminal instead.',
      description: 'Below the error tryIt.relay.tooLarge.title',
    }),
  }),
  'token-command': () => ({
    title: translate({
      id: 'tryIt.relay.tokenCommand.title',
      message: 'No token',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate({
      id: 'tryIt.relay.tokenCommand.advice',
      message:
        'The token command of your relay failed. Run that command in a terminal to see its messages.',
      description: 'Below the error tryIt.relay.tokenCommand.title',
    }),
  }),
  unreachable: () => ({
    title: translate({
      id: 'tryIt.relay.unreachable.title',
      message: 'The relay cannot reach the API',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate({
      id: 'tryIt.relay.unreachable.advice',
      message:
        'Check your connection, and the variable HTTPS_PROXY of the terminal in which the relay runs.',
      description: 'Below the error tryIt.relay.unreachable.title',
    }),
  }),
  certificate: () => ({
    title: translate({
      id: 'tryIt.relay.certificate.title',
      message: 'Certificate not trusted',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate({
      id: 'tryIt.relay.certificate.advice',
      message:
        'The relay does not trust the certificate of the API. For a certificate authority of your own, start the relay with NODE_EXTRA_CA_CERTS=FILE.',
      description: 'Below the error tryIt.relay.certificate.title',
    }),
  }),
  broken: () => ({
    title: translate({
      id: 'tryIt.relay.broken.title',
      message: 'No valid response from the API',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate({
      id: 'tryIt.relay.broken.advice',
      message:
        'The API closed the connection, or its response was not valid HTTP. It might have processed the request. Check whether it did before you send the request again.',
      description: 'Below the error tryIt.relay.broken.title',
    }),
  }),
  timeout: () => ({
    title: translate({
      id: 'tryIt.relay.timeout.title',
      message: 'The API did not respond in time',
      description:
        'Title of the error when the relay on the computer of the reader did not forward a request',
    }),
    advice: translate({
      id: 'tryIt.relay.timeout.advice',
      message:
        'It might have processed the request. Check whether it did before you send the request again. The option --timeout of the relay allows more time.',
      description: 'Below the error tryIt.relay.timeout.title',
    }),
  }),
} satisfies Record<string, (relay: Partial<Relay>) => MistakeText>;

/** Codes of the relay with the text of another one. */
const SAME = {
  'base-path': 'other-api',
  target: 'refused',
  method: 'refused',
  framing: 'refused',
  upgrade: 'refused',
  expect: 'refused',
} as const;

const isIn = <T extends object>(name: string, object: T): name is keyof T & string =>
  Object.hasOwn(object, name);

/** Describes why a relay did not forward a request. Later versions of the relay may have other codes. */
export function mistakeText(code: string, relay: Partial<Relay> = {}): MistakeText {
  const name = isIn(code, SAME) ? SAME[code] : code;
  return TEXTS[isIn(name, TEXTS) ? name : 'refused'](relay);
}
