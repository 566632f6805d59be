// @vitest-environment jsdom
import {screen, waitFor} from '@testing-library/react';
import type {ReactNode} from 'react';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import {Connection} from '../connection/Connection.tsx';
import {history, forgetHistory} from '../history/entries.ts';
import {Failure} from '../response/Failure.tsx';
import {maskedRequest} from '../sample/maskedRequest.ts';
import {
  useExample,
  useExampleActions,
  useExampleState,
  useProblems,
} from '../state/ExampleProvider.tsx';
import {renderInExample} from '../state/fixture.tsx';

const KEY = 'canary-key-8f2a';
const BASE = 'https://api.example.com/v1';

const TOKEN = parameter({
  name: 'Authorization',
  in: 'header',
  secret: true,
  required: true,
  credential: 'bearer',
  shared: 'TOKEN',
  example: 'demo-token',
  placeholder: 'Bearer {TOKEN}',
});
const CALL = operation({server: BASE, parameters: [TOKEN]});

function Example(): ReactNode {
  const example = useExample();
  const {outcome} = useExampleState();
  const {submit, chooseServer, setOwnUrl} = useExampleActions();
  return (
    <div data-live="">
      <Connection id="connection" />
      <button aria-keyshortcuts="x" onClick={submit}>
        Send
      </button>
      {(['mock', 'real', 'relay', 'own'] as const).map((server) => (
        <button key={server} onClick={() => chooseServer(server)}>
          {server}
        </button>
      ))}
      <button onClick={() => setOwnUrl('https://own.example')}>fill in</button>
      {outcome && outcome.kind !== 'response' && (
        <Failure outcome={outcome} server={outcome.server} isInitial />
      )}
      <output aria-label="status">{outcome?.kind === 'response' && outcome.status}</output>
      <output aria-label="sample">{JSON.stringify(maskedRequest(example, new Set()))}</output>
      <output aria-label="problems">{useProblems().map(({field}) => field)}</output>
    </div>
  );
}

let sent: {url: string; headers: Record<string, string>}[] = [];

/** A network in which the relay is the only server that a page may call. */
function stubNetwork(headers: string[]): void {
  sent = [];
  vi.stubGlobal('fetch', async (input: Request | URL | string, init?: RequestInit) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    sent.push({url: url.href, headers: Object.fromEntries(request.headers)});
    if (url.origin !== 'http://127.0.0.1:4021') throw new TypeError('Failed to fetch');
    if (request.headers.get('x-relay-key') !== KEY)
      return new Response('{}', {status: 403, headers: {'x-relay-error': 'key'}});
    if (url.pathname.endsWith('openapi-relay')) return Response.json({to: BASE, headers});
    return Response.json({id: 1}, {status: 201});
  });
}

const press = (name: string) => screen.getByRole('button', {name});
const text = (name: string) => screen.getByRole('status', {name}).textContent;

afterEach(() => {
  vi.unstubAllGlobals();
  forgetHistory();
});

describe('the relay', () => {
  it('is offered when the browser blocks a call of the real endpoint, and sends it with the key that the reader enters', async () => {
    stubNetwork(['authorization']);
    const user = renderInExample(<Example />, CALL);
    await user.click(press('real'));
    await user.click(press('Change connection'));
    await user.type(await screen.findByLabelText('Access token Authorization'), 'typed-token');
    await user.click(press('Send'));
    expect(await screen.findByText(`npx openapi-relay --to ${BASE}`)).toBeTruthy();
    await user.click(press('Use your relay'));
    expect(document.activeElement).toBe(press('Send'));
    await user.click(press('Send'));
    const key = await screen.findByLabelText<HTMLInputElement>('Key of the relay');
    await waitFor(() => expect(key.getAttribute('aria-invalid')).toBe('true'));
    const calls = sent.length;
    await user.click(key);
    await user.paste('wrong');
    await user.clear(screen.getByLabelText('Address of the relay'));
    await user.type(screen.getByLabelText('Address of the relay'), 'http://127.0.0.1:4021');
    expect(await screen.findByText(/Wrong key/)).toBeTruthy();
    await user.clear(key);
    await user.click(key);
    await user.paste(`Relay to ${BASE} ready: http://127.0.0.1:4021 with the key ${KEY}`);
    expect(await screen.findByText('set by your relay')).toBeTruthy();
    expect(screen.queryByLabelText('Access token Authorization')).toBeNull();
    await user.click(press('Send'));
    await waitFor(() => expect(text('status')).toBe('201'));
    expect(sent.slice(calls).some(({url}) => url.startsWith(BASE))).toBe(false);
    expect(sent.at(-1)?.url).toMatch(/^http:\/\/127\.0\.0\.1:4021\/v1\//);
    expect(JSON.stringify(sent.slice(calls))).not.toContain('typed-token');
    await waitFor(() => expect(history().length).toBeGreaterThan(0));
    expect(text('sample')).toContain(BASE);
    const kept = [history(), {...sessionStorage}, text('sample'), document.body.outerHTML];
    expect(JSON.stringify(kept)).not.toContain(KEY);
  });
});

describe('a token that was typed for one host', () => {
  it('is sent to another host only after a question, which names both', async () => {
    stubNetwork([]);
    const user = renderInExample(<Example />, CALL);
    await user.click(press('mock'));
    await user.click(press('Change connection'));
    await user.type(await screen.findByLabelText('Access token Authorization'), 'typed-token');
    await user.click(press('own'));
    await user.click(press('fill in'));
    await user.click(press('Send'));
    const question = await screen.findByRole('alert');
    expect(question.textContent).toContain('https://api.example.com');
    expect(question.textContent).toContain('https://own.example');
    expect(sent).toEqual([]);
    await user.click(press('Send to https://own.example'));
    await waitFor(() =>
      expect(sent.some(({url}) => url.startsWith('https://own.example'))).toBe(true),
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
