import {describe, expect, it} from 'vitest';
import {call, exampleNamed, readDescribed, readDetail, type HeaderChange} from '../fixture';

const refused: [string, HeaderChange, number, string][] = [
  ['no token', {authorization: undefined}, 403, 'tokenMissing'],
  ['an empty Authorization', {authorization: ''}, 403, 'tokenMissing'],
  ['another scheme', {authorization: 'Basic ZGVtbzpkZW1v'}, 401, 'tokenNotValid'],
  ['a scheme without a token', {authorization: 'Bearer '}, 401, 'tokenNotValid'],
  ['a token with a space in it', {authorization: 'Bearer a b'}, 401, 'tokenNotValid'],
  ['the expired token', {authorization: 'Bearer expired'}, 401, 'tokenNotValid'],
  ['no API key', {'x-api-key': undefined}, 403, 'keyMissing'],
  ['the invalid API key', {'x-api-key': 'invalid'}, 403, 'keyInvalid'],
  ['no organisation', {'x-gw-ims-org-id': undefined}, 400, 'headerMissing'],
  ['a token without rights', {authorization: 'Bearer not-entitled'}, 403, 'profileNotValid'],
];

describe('the gateway', () => {
  it.each(refused)(
    'rejects a request with %s as described',
    async (_, headers, status, example) => {
      const response = await call({headers});
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe('application/json');
      expect(await readDescribed(response)).toEqual(exampleNamed(example));
    },
  );

  it('checks token, key, organisation, entitlement, sandbox and media type in this order', async () => {
    const bare = {
      authorization: undefined,
      'x-api-key': undefined,
      'x-gw-ims-org-id': undefined,
      'x-sandbox-name': undefined,
      'content-type': undefined,
    };
    const steps: HeaderChange[] = [
      {},
      {authorization: 'Bearer not-entitled'},
      {'x-api-key': 'demo-key'},
      {'x-gw-ims-org-id': 'org'},
      {authorization: 'Bearer demo-token'},
      {'x-sandbox-name': 'prod'},
      {'content-type': 'application/json'},
    ];
    const failures: unknown[] = [];
    let headers: HeaderChange = bare;
    for (const step of steps) {
      headers = {...headers, ...step};
      const body = await readDescribed(await call({headers}));
      failures.push(body.error_code ?? body.detail ?? 'created');
    }
    expect(failures).toEqual([
      '403010',
      '403000',
      '400003',
      '403025',
      'The header x-sandbox-name is missing',
      'A valid content-type must be specified',
      'created',
    ]);
  });

  it('names the sandbox header when it is missing', async () => {
    expect(await readDetail(await call({headers: {'x-sandbox-name': undefined}}), 400)).toBe(
      'The header x-sandbox-name is missing',
    );
  });

  it('says that a sandbox name is in lower case', async () => {
    const detail = await readDetail(await call({headers: {'x-sandbox-name': 'Prod'}}), 400);
    expect(detail).toContain('x-sandbox-name');
    expect(detail).toContain('lower-case');
  });

  it('accepts the placeholders that the samples show', async () => {
    const headers = {
      authorization: 'Bearer {ACCESS_TOKEN}',
      'x-api-key': '{API_KEY}',
      'x-gw-ims-org-id': '{IMS_ORG}',
      'x-sandbox-name': '{SANDBOX_NAME}',
    };
    const response = await call({headers});
    expect(response.status).toBe(201);
    expect((await readDescribed(response)).imsOrg).toBe('{IMS_ORG}');
  });

  it('accepts the scheme of the token in any letter case', async () => {
    expect((await call({headers: {authorization: 'bearer demo-token'}})).status).toBe(201);
  });
});
