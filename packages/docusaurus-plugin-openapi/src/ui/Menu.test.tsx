// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {Menu} from './Menu.tsx';

const choose = vi.fn();

beforeEach(() => {
  choose.mockReset();
  const items = ['curl', 'HAR', 'HTTP'].map((id) => ({
    id,
    label: id,
    onSelect: () => choose(id),
  }));
  render(
    <>
      <Menu name="Copy as" className="" items={items}>
        …
      </Menu>
      <p>outside</p>
    </>,
  );
});
afterEach(cleanup);

const button = () => screen.getByRole('button', {name: 'Copy as'});
const item = (name: string) => screen.getByRole('menuitem', {name});

it('opens with the focus on its first item, and arrows move the focus around', async () => {
  const user = userEvent.setup();
  await user.click(button());
  expect(document.activeElement).toBe(item('curl'));
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(item('curl'));
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(item('HTTP'));
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(item('curl'));
});

it('closes at Escape and at a choice, and gives the focus back to its button', async () => {
  const user = userEvent.setup();
  button().focus();
  await user.keyboard('{ArrowDown}{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button());
  await user.click(button());
  await user.keyboard('{End}{Enter}');
  expect(choose).toHaveBeenCalledExactlyOnceWith('HTTP');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button());
});

it('closes at a press outside and at the Tab key', async () => {
  const user = userEvent.setup();
  await user.click(button());
  await user.click(screen.getByText('outside'));
  expect(screen.queryByRole('menu')).toBeNull();
  await user.click(button());
  await user.tab();
  expect(screen.queryByRole('menu')).toBeNull();
});
