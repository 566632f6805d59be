// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, expect, it, vi} from 'vitest';
import {SecretField} from './SecretField.tsx';

afterEach(cleanup);

it('masks a secret until the reader reveals it', async () => {
  const onReveal = vi.fn();
  render(
    <SecretField
      id="token"
      name="Authorization"
      kind="line"
      value="top-secret"
      required
      description=""
      onChange={() => {}}
      onLeave={() => {}}
      onReveal={onReveal}
    />,
  );
  const field = screen.getByLabelText(/^Authorization/);
  expect(field.getAttribute('type')).toBe('password');
  const reveal = screen.getByRole('button', {name: 'Show Authorization', pressed: false});
  await userEvent.click(reveal);
  expect(field.getAttribute('type')).toBe('text');
  expect(onReveal).toHaveBeenCalledWith(true);
  expect(screen.getByRole('button', {name: 'Show Authorization', pressed: true})).toBe(reveal);
});
