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
    'oauth OAuth 2.0 ScopesotherFlow: authorizationCodeScopeswriteFlow: clientCredentialsScopesadmin',
  );
});

it('shows the scopes that all flows can give once', () => {
  const scopes = [{name: 'read', description: ''}];
  const flows = ['authorizationCode', 'clientCredentials'].map((flow) => ({flow, scopes}));
  render(<Scheme scheme={{name: 'oauth', type: 'oauth2', description: '', scopes, flows}} />);
  expect(screen.getAllByText('read')).toHaveLength(1);
});

it('says that schemes are needed together', () => {
  const scheme = (name: string): SchemeNode => ({
    name,
    type: 'apiKey',
    description: '',
    key: {name, in: 'header'},
    scopes: [],
  });
  render(<Alternative schemes={[scheme('key'), scheme('token')]} />);
  expect(screen.getByText('All of these are needed:')).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});
