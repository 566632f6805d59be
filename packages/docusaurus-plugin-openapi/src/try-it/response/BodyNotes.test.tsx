// @vitest-environment jsdom
import {screen} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import type {ReceivedResponse} from '@batchwise/openapi/http';
import type {ApiResponse} from '@batchwise/openapi/operation';
import {operation} from '../../../../openapi/tests/operation-fixture.ts';
import {renderInExample} from '../state/fixture.tsx';
import {TextNotes} from './BodyNotes.tsx';

const response = (status: string, mediaType: string): ApiResponse => ({
  status,
  description: '',
  mediaType,
  examples: [],
});

const REPORT = operation({
  responses: [
    response('200', 'application/json'),
    response('200', 'text/csv'),
    response('2XX', 'text/*'),
    response('400', 'application/problem+json'),
  ],
});

/** Whether a response in a media type is called “not JSON”. */
function isCalledNotJson(status: number, mediaType: string, state = 'whole'): boolean {
  const kind = /json/.test(mediaType) ? 'json' : 'text';
  const body = {
    mediaType,
    kind,
    state,
    size: 1,
    blob: () => new Blob(),
  } as ReceivedResponse['body'];
  const outcome = {kind: 'response', status, headers: [], body} as unknown as ReceivedResponse;
  renderInExample(<TextNotes operation={REPORT} outcome={outcome} isJson={false} />, REPORT);
  return screen.queryByText(/The body is not JSON/) !== null;
}

describe('a body that is not JSON', () => {
  it.each([
    [200, 'text/csv', false],
    [201, 'text/plain', false],
    [200, 'text/html', true],
    [200, '', true],
    [200, 'application/json', true],
    [400, 'text/plain', true],
    [500, 'text/plain', true],
  ])('with status %i and type %j is called so only if it is not described: %j', (...given) => {
    const [status, mediaType, expected] = given;
    expect(isCalledNotJson(status, mediaType)).toBe(expected);
  });

  it('is not called so if it is incomplete', () => {
    expect(isCalledNotJson(200, 'application/json', 'broken')).toBe(false);
  });
});
