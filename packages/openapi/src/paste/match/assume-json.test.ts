import {describe, expect, it} from 'vitest';
import {jsonBody, operation, requestBody} from '../../../tests/operation-fixture.ts';
import {parseCurl} from '../curl/parse-curl.ts';
import {assumeJson} from './assume-json.ts';
import {matchOperation} from './match-operation.ts';

const URL = 'https://api.example.com/v1/things';
const JSON_ONLY = operation({body: jsonBody({type: 'object'})});

describe('data of a command without a content type', () => {
  it.each([
    `curl ${URL} -d '{"id": 7}'`,
    `curl ${URL} --data-raw '{"id": 7}'`,
    `curl ${URL} --data-binary '{"id": 7}'`,
  ])('is JSON if it parses as such: %s', (command) => {
    const request = assumeJson(parseCurl(command), JSON_ONLY);
    expect(request && matchOperation(request, JSON_ONLY)).toMatchObject({
      values: {body: '{"id": 7}'},
      misfits: [],
    });
  });

  it('has the media type of the JSON body that the operation takes', () => {
    const patch = operation({
      body: requestBody('text/csv'),
      otherBodies: [requestBody('application/merge-patch+json', {kind: 'json'})],
    });
    const request = assumeJson(parseCurl(`curl ${URL} -d '{"id": 7}'`), patch);
    expect(request && matchOperation(request, patch).values).toMatchObject({
      mediaType: 'application/merge-patch+json',
      body: '{"id": 7}',
    });
  });

  it.each([
    ['does not parse', `curl ${URL} -d 'id=7'`, JSON_ONLY],
    [
      'is named as a form',
      `curl ${URL} -H 'Content-Type: application/x-www-form-urlencoded' -d '{"id": 7}'`,
      JSON_ONLY,
    ],
    ['has its media type removed', `curl ${URL} -H 'content-type:' -d '{"id": 7}'`, JSON_ONLY],
    ['is named as JSON', `curl ${URL} --json '{"id": 7}'`, JSON_ONLY],
    ['is missing', `curl ${URL}`, JSON_ONLY],
    [
      'goes to an operation that takes only a form',
      `curl ${URL} -d '{"id": 7}'`,
      operation({body: requestBody('application/x-www-form-urlencoded')}),
    ],
  ])('stays as curl sends it where it %s', (_, command, described) => {
    expect(assumeJson(parseCurl(command), described)).toBeUndefined();
  });
});
