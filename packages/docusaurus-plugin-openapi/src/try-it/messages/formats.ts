import {translate} from '@docusaurus/Translate';

type Text = () => string;

const TEXTS: Record<string, Text> = {
  date: () =>
    translate(
      {
        id: 'tryIt.format.date',
        message: 'date, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, 2026-11-22',
      },
      {example: '2026-11-22'},
    ),
  'date-time': () =>
    translate(
      {
        id: 'tryIt.format.dateTime',
        message: 'date and time with time zone, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, 2026-11-22T10:30:00Z',
      },
      {example: '2026-11-22T10:30:00Z'},
    ),
  time: () =>
    translate(
      {
        id: 'tryIt.format.time',
        message: 'time with time zone, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, 10:30:00Z',
      },
      {example: '10:30:00Z'},
    ),
  duration: () =>
    translate(
      {
        id: 'tryIt.format.duration',
        message: 'ISO 8601 duration, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, P1DT12H',
      },
      {example: 'P1DT12H'},
    ),
  email: () =>
    translate(
      {
        id: 'tryIt.format.email',
        message: 'email address, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, ada@example.com',
      },
      {example: 'ada@example.com'},
    ),
  hostname: () =>
    translate(
      {
        id: 'tryIt.format.hostname',
        message: 'hostname, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, api.example.com',
      },
      {example: 'api.example.com'},
    ),
  ipv4: () =>
    translate(
      {
        id: 'tryIt.format.ip',
        message: 'IPv4 address, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, 192.0.2.1',
      },
      {example: '192.0.2.1'},
    ),
  ipv6: () =>
    translate(
      {
        id: 'tryIt.format.ip6',
        message: 'IPv6 address, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, 2001:db8::1',
      },
      {example: '2001:db8::1'},
    ),
  uri: () =>
    translate(
      {
        id: 'tryIt.format.uri',
        message: 'full URL, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, https://example.com/a',
      },
      {example: 'https://example.com/a'},
    ),
  'uri-reference': () =>
    translate(
      {
        id: 'tryIt.format.uriReference',
        message: 'full or relative URL, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, /a/b',
      },
      {example: '/a/b'},
    ),
  'uri-template': () =>
    translate(
      {
        id: 'tryIt.format.uriTemplate',
        message: 'URL template, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, /a/{id}',
      },
      {example: '/a/{id}'},
    ),
  uuid: () =>
    translate(
      {
        id: 'tryIt.format.uuid',
        message: 'UUID, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, 0b0d3a44-8a5e-4c7a-9d5c-2f1f1c0f3b11',
      },
      {example: '0b0d3a44-8a5e-4c7a-9d5c-2f1f1c0f3b11'},
    ),
  'json-pointer': () =>
    translate(
      {
        id: 'tryIt.format.jsonPointer',
        message: 'JSON pointer, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, /a/0',
      },
      {example: '/a/0'},
    ),
  regex: () =>
    translate(
      {
        id: 'tryIt.format.regex',
        message: 'regular expression, such as {example}',
        description:
          'A format of values, after “Format:” in the hint of a field and after “Expected:” in an error (tryIt.problem.format). {example} is, for example, ^[a-z]+$',
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

/** The error of a value that does not have its format. */
export const formatProblem = (format: string): string =>
  translate(
    {
      id: 'tryIt.problem.format',
      message: 'Invalid format. Expected: {format}',
      description:
        'Error at a field or at a value of a response. {format} is a name with an example (tryIt.format.…) or a regular expression. No full stop after it, which would look like a part of it',
    },
    {format},
  );
