// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {CopyButton} from './CopyButton.tsx';

/** Like Safari's, the clipboard accepts a text only while a press of the reader is handled. */
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  writeText.mockReset();
});

afterEach(cleanup);

function renderButton(): {button: HTMLElement; onBlocked: () => void} {
  const onBlocked = vi.fn();
  render(
    <CopyButton className="" text={() => 'curl'} onBlocked={onBlocked}>
      Copy
    </CopyButton>,
  );
  return {button: screen.getByRole('button'), onBlocked};
}

it('asks for another press when the browser refuses a press that was repeated by the page', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
  const {button, onBlocked} = renderButton();
  writeText.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
  button.click();
  await vi.waitFor(() => expect(button.textContent).toBe('Press again to copy'));
  expect(screen.getByRole('status').textContent).toBe('Press again to copy');
  expect(onBlocked).not.toHaveBeenCalled();
  writeText.mockResolvedValueOnce();
  await user.click(button);
  await vi.waitFor(() => expect(button.textContent).toBe('Copied'));
});
