// @vitest-environment jsdom
import type {SchemeNode} from '@batchwise/openapi/reference';
import {cleanup, render, screen} from '@testing-library/react';
import {afterEach, expect, it} from 'vitest';
import {Alternative, Scheme} from './Scheme.tsx';

afterEach(cleanup);

it('says that an operation needs no authentication', () => {
  render(<Alternative schemes={[]} />);
  expect(screen.getByText('Without authentication').tagName).toBe('P');
});

it('shows the scopes of each flow below it, and others above', () => {
  const scope = (name: string) => ({name, description: ''});
  const scheme: SchemeNode = {
    name: 'oauth',
    type: 'oauth2',
    description: '',
    scopes: [scope('other'), scope('write'), scope('admin')],
    flows: [
      {flow: 'authorizationCode', scopes: [scope('write')]},
      {flow: 'clientCredentials', scopes: [scope('admin')]},
    ],
  };
  render(
    <ul>
      <Scheme scheme={scheme} />
    </ul>,
  );
  expect(screen.getAllByRole('listitem')[0]?.textContent).toBe(
    'oauth OAuth 2.0 otherFlow: authorizationCodewriteFlow: clientCredentialsadmin',
  );
});
