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

/** A field, and a button that sets each of the given texts. */
function Stateful({initial}: {initial: string}): ReactNode {
  const [value, setValue] = useState(initial);
  return (
    <>
      <SecretInput
        aria-label="token"
        type="password"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <output>{value.length}</output>
      {['', 'again', 'typed early'].map((text) => (
        <button key={text} type="button" onClick={() => setValue(text)}>
          set {text.length}
        </button>
      ))}
    </>
  );
}

const set = (text: string) => screen.getByRole('button', {name: `set ${text.length}`}).click();

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
    expect(field().outerHTML).not.toMatch(/remembered|typed/);
    act(() => set(''));
    expect(field().value).toBe('');
    act(() => set('again'));
    expect(field().value).toBe('again');
    expect(field().outerHTML).not.toContain('again');
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
    expect(field().outerHTML).not.toContain('typed');
  });
});
