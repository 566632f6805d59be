// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react';
import {afterEach, expect, it} from 'vitest';
import {Code} from './Code.tsx';

afterEach(cleanup);

it('does not highlight long code in the HTML of a page, and highlights more of a response', () => {
  const text = `[${'1, '.repeat(5_000)}1]`;
  render(<Code text={text} language="json" label="printed" isPrinted />);
  render(<Code text={text} language="json" label="received" />);
  expect(screen.getByLabelText('printed').textContent).toBe(text);
  expect(screen.getByLabelText('printed').querySelector('.token')).toBeNull();
  expect(screen.getByLabelText('received').querySelector('.token')).not.toBeNull();
});

it('shows dots instead of the masks, in highlighted and in long code', () => {
  const masks = [
    {token: 'xSECRETx1x', placeholder: '{KEY}'},
    {token: 'xSECRETx2x', placeholder: '{ACCESS_TOKEN}'},
  ];
  const text = `curl 'https://a.example/?key=xSECRETx1x&x=1' -H 'Authorization: Bearer xSECRETx2x'`;
  const shown = `curl 'https://a.example/?key=••••••&x=1' -H 'Authorization: Bearer ••••••'`;
  for (const end of ['', ` #${'x'.repeat(50_000)}`]) {
    render(<Code text={text + end} language="bash" label="code" masks={masks} />);
    const code = screen.getByLabelText('code');
    expect(code.textContent).toBe(shown + end);
    expect(
      [...code.querySelectorAll('[data-placeholder]')].map((one) =>
        one.getAttribute('data-placeholder'),
      ),
    ).toEqual(['{KEY}', '{ACCESS_TOKEN}']);
    expect(code.outerHTML).not.toContain('xSECRETx');
    cleanup();
  }
});
