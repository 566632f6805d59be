// @vitest-environment jsdom
import {screen} from '@testing-library/react';
import {afterEach, expect, it} from 'vitest';
import {jsonBody, operation} from '../../../../openapi/tests/operation-fixture.ts';
import {SERVER_KINDS} from '../servers/servers.ts';
import {renderInExample} from '../state/fixture.tsx';
import {forgetHistory} from './entries.ts';
import {History} from './History.tsx';
import {record} from './record.ts';

afterEach(forgetHistory);

it('each request names its server', () => {
  for (const server of SERVER_KINDS)
    record(
      {
        operation: operation(),
        values: {parameters: {}},
        base: 'https://api.example.com',
        server,
        ownUrl: '',
      },
      {kind: 'cancelled'},
    );
  renderInExample(<History id="h" />, operation());
  const names = screen.getAllByRole('listitem').map(({textContent}) => textContent);
  expect(names).toEqual([
    expect.stringContaining('Custom URL'),
    expect.stringContaining('Real API via relay'),
    expect.stringContaining('Real API'),
    expect.stringContaining('Local mock'),
    expect.stringContaining('Mock'),
  ]);
});

it('each request shows its path, then its difference from the one before', () => {
  const sent = {operation: operation({body: jsonBody({type: 'object'})}), ownUrl: ''};
  for (const body of ['{"id": 1}', '{"id": 2}', '{"id": 2}'])
    record(
      {...sent, values: {parameters: {}, body}, base: 'https://api.example.com', server: 'own'},
      {kind: 'cancelled'},
    );
  renderInExample(<History id="h" />, operation());
  const names = screen.getAllByRole('button', {name: /POST/}).map(({textContent}) => textContent);
  expect(names).toEqual([
    expect.stringMatching(/POST \/things Same as request \d+$/),
    expect.stringMatching(/POST \/things "id": 2 $/),
    expect.stringMatching(/POST \/things $/),
  ]);
});
