// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen} from '@testing-library/react';
import {afterEach, describe, expect, it} from 'vitest';
import {LinkMenu} from './LinkMenu';

const LINKS = [
  {href: '/one.md', type: 'text/markdown', label: 'One'},
  {href: '/all.txt', type: 'text/plain', label: 'All'},
];

const button = () => screen.getByRole('button', {name: 'More options'});
const item = (name: string) => screen.getByRole('menuitem', {name});
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, {key});

function renderMenu(): void {
  render(<LinkMenu label="More options" links={LINKS} />);
  button().focus();
}

const expectClosed = (): void => {
  expect(button().getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('menu')).toBeNull();
};

describe('the menu of a page', () => {
  afterEach(cleanup);

  it('opens at its first link, and returns the focus on Escape', () => {
    renderMenu();
    expectClosed();
    fireEvent.click(button());
    expect(screen.getByRole('menu', {name: 'More options'})).toBeDefined();
    expect(document.activeElement).toBe(item('One'));
    press('Escape');
    expectClosed();
    expect(document.activeElement).toBe(button());
  });

  it('opens at its last link on ArrowUp, and goes round', () => {
    renderMenu();
    press('ArrowUp');
    expect(document.activeElement).toBe(item('All'));
    press('ArrowDown');
    expect(document.activeElement).toBe(item('One'));
    press('End');
    expect(document.activeElement).toBe(item('All'));
    press('Home');
    expect(document.activeElement).toBe(item('One'));
  });

  it('closes by a press outside, by Tab and by its button', () => {
    renderMenu();
    for (const close of [
      () => fireEvent.pointerDown(document.body),
      () => press('Tab'),
      () => fireEvent.click(button()),
    ]) {
      fireEvent.click(button());
      expect(screen.getByRole('menu')).toBeDefined();
      close();
      expectClosed();
    }
  });
});
