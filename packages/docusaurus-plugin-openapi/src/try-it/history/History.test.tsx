// @vitest-environment jsdom
import {screen} from '@testing-library/react';
import {afterEach, expect, it} from 'vitest';
import {operation} from '../../../../openapi/tests/operation-fixture.ts';
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
