// @vitest-environment jsdom
import {act, cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {useState, type ReactNode} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {renderToString} from 'react-dom/server';
import {afterEach, describe, expect, it} from 'vitest';
import {SecretInput} from './SecretInput.tsx';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

let set: (value: string) => void = () => {};

function Stateful({initial}: {initial: string}): ReactNode {
  const [value, setValue] = useState(initial);
  set = setValue;
  return (
    <>
      <SecretInput
        aria-label="token"
        type="password"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <output>{value.length}</output>
    </>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('token');

describe('a secret field', () => {
  it('shows, takes and loses its text without an attribute that holds it', async () => {
    render(<Stateful initial="remembered" />);
    const user = userEvent.setup();
    expect(field().value).toBe('remembered');
    await user.type(field(), '-typed');
    await user.tab();
    expect(field().value).toBe('remembered-typed');
    expect(screen.getByRole('status').textContent).toBe('16');
    expect(document.body.innerHTML).not.toMatch(/remembered|typed/);
    act(() => set(''));
    expect(field().value).toBe('');
    act(() => set('again'));
    expect(field().value).toBe('again');
    expect(document.body.innerHTML).not.toContain('again');
  });

  it('has the example in the server’s HTML, and keeps what was typed before hydration', () => {
    const root = document.body.appendChild(document.createElement('div'));
    root.innerHTML = renderToString(<Stateful initial="demo" />);
    expect(field().value).toBe('demo');
    field().value = 'typed early';
    act(() => void hydrateRoot(root, <Stateful initial="demo" />));
    expect(field().value).toBe('typed early');
    act(() => set('typed early'));
    act(() => set(''));
    expect(field().value).toBe('');
    expect(document.body.innerHTML).not.toContain('typed');
  });
});
