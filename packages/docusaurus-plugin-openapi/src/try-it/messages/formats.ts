import {translate} from '@docusaurus/Translate';

type Text = () => string;

const TEXTS: Record<string, Text> = {
  date: () =>
    translate(
      {
        id: 'tryIt.format.date',
        message: 'a date such as {example}',
        description: 'A format, within a sentence',
      },
      {example: '2026-11-22'},
    ),
  'date-time': () =>
    translate(
      {
        id: 'tryIt.format.dateTime',
        message: 'a date with time and zone such as {example}',
        description: 'A format, within a sentence',
      },
      {example: '2026-11-22T10:30:00Z'},
    ),
  time: () =>
    translate(
      {
        id: 'tryIt.format.time',
        message: 'a time with zone such as {example}',
        description: 'A format, within a sentence',
      },
      {example: '10:30:00Z'},
    ),
  duration: () =>
    translate(
      {
        id: 'tryIt.format.duration',
        message: 'a duration such as {example}',
        description: 'A format, within a sentence',
      },
      {example: 'P1DT12H'},
    ),
  email: () =>
    translate(
      {
        id: 'tryIt.format.email',
        message: 'an email address such as {example}',
        description: 'A format, within a sentence',
      },
      {example: 'ada@example.com'},
    ),
  hostname: () =>
    translate(
      {
        id: 'tryIt.format.hostname',
        message: 'the name of a host such as {example}',
        description: 'A format, within a sentence',
      },
      {example: 'api.example.com'},
    ),
  ipv4: () =>
    translate(
      {
        id: 'tryIt.format.ip',
        message: 'an IP address such as {example}',
        description: 'A format, within a sentence',
      },
      {example: '192.0.2.1'},
    ),
  ipv6: () =>
    translate(
      {
        id: 'tryIt.format.ip6',
        message: 'an IPv6 address such as {example}',
        description: 'A format, within a sentence',
      },
      {example: '2001:db8::1'},
    ),
  uri: () =>
    translate(
      {
        id: 'tryIt.format.uri',
        message: 'a whole address such as {example}',
        description: 'A format, within a sentence',
      },
      {example: 'https://example.com/a'},
    ),
  'uri-reference': () =>
    translate(
      {
        id: 'tryIt.format.uriReference',
        message: 'an address, whole or relative, such as {example}',
        description: 'A format, within a sentence',
      },
      {example: '/a/b'},
    ),
  'uri-template': () =>
    translate(
      {
        id: 'tryIt.format.uriTemplate',
        message: 'an address with variables such as {example}',
        description: 'A format, within a sentence',
      },
      {example: '/a/{id}'},
    ),
  uuid: () =>
    translate(
      {
        id: 'tryIt.format.uuid',
        message: 'a UUID such as {example}',
        description: 'A format, within a sentence',
      },
      {example: '0b0d3a44-8a5e-4c7a-9d5c-2f1f1c0f3b11'},
    ),
  'json-pointer': () =>
    translate(
      {
        id: 'tryIt.format.jsonPointer',
        message: 'a JSON pointer such as {example}',
        description: 'A format, within a sentence',
      },
      {example: '/a/0'},
    ),
  regex: () =>
    translate(
      {
        id: 'tryIt.format.regex',
        message: 'a regular expression such as {example}',
        description: 'A format, within a sentence',
      },
      {example: '^[a-z]+$'},
    ),
};

/** Formats with the same text as another one. */
const SAME: Record<string, string> = {
  'idn-email': 'email',
  'idn-hostname': 'hostname',
  iri: 'uri',
  url: 'uri',
  'iri-reference': 'uri-reference',
};

/** A format of JSON Schema (2020-12 validation, 7.3) with an example, in the reader's language; undefined for others. */
export const formatText = (format: string): string | undefined => TEXTS[SAME[format] ?? format]?.();
