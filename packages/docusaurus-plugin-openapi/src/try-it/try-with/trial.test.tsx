// @vitest-environment jsdom
import {cleanup, render, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, expect, it} from 'vitest';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import type {LiveExampleProps} from '../example/LiveExample.tsx';
import {SiteContext} from '../site/site.ts';
import {ExampleProvider} from '../state/ExampleProvider.tsx';
import {forgetServerChoice, setServerChoice} from '../store/serverChoice.ts';
import {clearSharedValues, sharedValues, shareValue} from '../store/sharedValues.ts';
import {TrialBar} from './TrialBar.tsx';
import {withTrial} from './trial.ts';

const VALUES = {tenant: 'unknown'};

/** Shows an example with a trial. Returns the values of the header `tenant` that the mock has received. */
function showTrial(end = () => {}): (string | null)[] {
  const seen: (string | null)[] = [];
  const props: LiveExampleProps = {
    id: 'example',
    operation: operation({
      id: 'trial',
      parameters: [parameter({name: 'tenant', secret: true, shared: 'tenant', required: true})],
    }),
    preset: {parameters: {}},
    parts: {},
    site: {
      servers: {offered: ['mock', 'own'], default: 'mock', localUrl: '', realUrl: ''},
      locale: 'en',
      errorPage: undefined,
      navigate: () => {},
    },
    loadMock: () =>
      Promise.resolve((request) => {
        seen.push(request.headers.get('tenant'));
        return Promise.resolve(new Response(null, {status: 403}));
      }),
  };
  const adapt = (given: LiveExampleProps) => withTrial(given, VALUES);
  const {operation: adapted, preset, site, loadMock} = adapt(props);
  const config = {operation: adapted, preset, settings: site.servers, loadMock};
  render(
    <SiteContext value={site}>
      <ExampleProvider config={config}>
        <TrialBar values={VALUES} adapt={adapt} end={end} />
      </ExampleProvider>
    </SiteContext>,
  );
  return seen;
}

afterEach(() => {
  cleanup();
  clearSharedValues();
  forgetServerChoice();
});

it('sends its values to the mock, and leaves those of the reader and the server as they are', async () => {
  shareValue('tenant', {text: 'mine'}, {secret: true});
  setServerChoice({server: 'own', ownUrl: 'https://api.example.com'});
  const seen = showTrial();
  await waitFor(() => expect(seen).toEqual(['unknown']));
  expect(sharedValues().tenant?.text).toBe('mine');
});

it('says what it sends, and ends at a press', async () => {
  let ended = 0;
  showTrial(() => (ended += 1));
  expect(screen.getByRole('note').textContent).toContain('Test valuetenant: unknown');
  await userEvent.click(screen.getByRole('button', {name: 'Undo'}));
  expect(ended).toBe(1);
});
