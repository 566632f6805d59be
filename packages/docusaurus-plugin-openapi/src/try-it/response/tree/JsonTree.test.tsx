// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen} from '@testing-library/react';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {SiteContext, type Site} from '../../site/site.ts';
import {JsonTree} from './JsonTree.tsx';
import type {Target} from './TreeView.tsx';

// jsdom has no layout.
Element.prototype.scrollIntoView = () => {};

afterEach(cleanup);

const site: Site = {
  servers: {offered: ['mock'], default: 'mock', localUrl: '', realUrl: ''},
  locale: 'en',
  errorPage: '/errors',
  navigate: () => {},
};

async function showTree(text: string, more: {isWhole?: boolean; target?: Target} = {}) {
  const {isWhole = true, target} = more;
  render(
    <SiteContext value={site}>
      <JsonTree text={text} isWhole={isWhole} label="Body" target={target} />
    </SiteContext>,
  );
  return screen.findByRole('tree', {name: 'Body'});
}

/** The visible text of each row, without its mark. */
const rows = (): string[] =>
  screen
    .getAllByRole('treeitem')
    .map(({textContent}) => textContent.replace(/^[▸▾]/, '').replace(/(array|object), .*/, ''));

const activeRow = (tree: HTMLElement): HTMLElement | null =>
  document.getElementById(tree.getAttribute('aria-activedescendant') ?? '');

const press = (tree: HTMLElement, ...keys: string[]): void =>
  keys.forEach((key) => fireEvent.keyDown(tree, {key}));

const LONG = JSON.stringify({items: Array.from({length: 250}, (_, n) => n), next: 'x'});

describe('a JSON tree', () => {
  it('shows a small body with every branch open, numbers with all their digits', async () => {
    await showTree('{"id": 9007199254740993, "list": [1.0, {}], "text": "\\u00e9"}');
    expect(rows()).toEqual([
      '{3}',
      '"id": 9007199254740993',
      '"list": [2]',
      '0: 1.0',
      '1: {0}',
      '"text": "\\u00e9"',
    ]);
  });

  it('shows the date that a number means', async () => {
    await showTree('{"created": 1552694873602}');
    expect(rows()[1]).toMatch(/^"created": 1552694873602 Mar 1[56], 2019, /);
  });

  it('shows a date of this year without the year', async () => {
    const now = new Date();
    await showTree(`{"created": ${now.getTime()}}`);
    expect(rows()[1]).toMatch(/^"created": \d{13} [A-Z][a-z]{2} \d{1,2}, \d{1,2}:\d\d/);
  });

  it('shows the first level of a large body, and long arrays in ranges', async () => {
    const tree = await showTree(LONG);
    expect(rows()).toEqual(['{2}', '"items": [250]', '"next": "x"']);
    press(tree, 'ArrowDown', 'ArrowRight');
    expect(rows()).toEqual([
      '{2}',
      '"items": [250]',
      '[0 … 99]',
      '[100 … 199]',
      '[200 … 249]',
      '"next": "x"',
    ]);
    press(tree, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter', 'End', 'ArrowUp');
    expect(activeRow(tree)?.textContent).toContain('249: 249');
  });

  it('is operated by the keys of the ARIA tree pattern', async () => {
    const tree = await showTree('{"a": [1, 2], "b": 3}');
    expect(activeRow(tree)?.getAttribute('aria-level')).toBe('1');
    press(tree, 'ArrowDown', 'ArrowRight');
    expect(activeRow(tree)?.textContent).toBe('0: 1');
    press(tree, 'ArrowLeft');
    expect(activeRow(tree)?.textContent).toContain('"a"');
    press(tree, 'ArrowLeft');
    expect(activeRow(tree)?.getAttribute('aria-expanded')).toBe('false');
    expect(rows()).toHaveLength(3);
    press(tree, 'ArrowRight', 'End');
    expect(activeRow(tree)?.textContent).toBe('"b": 3');
    press(tree, 'Home', ' ');
    expect(rows()).toHaveLength(1);
  });

  it('opens and closes a branch that is clicked, and shows the pointer to it', async () => {
    await showTree('{"a/b": [{"c": 1}]}');
    fireEvent.click(screen.getByRole('treeitem', {name: /^0:/}));
    expect(rows()).toHaveLength(3);
    expect(screen.getByText('/a~1b/0')).toBeDefined();
    fireEvent.click(screen.getByRole('button', {name: 'Expand all'}));
    expect(rows()).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', {name: 'Collapse all'}));
    expect(rows()).toHaveLength(2);
    expect(screen.getByText('Whole body')).toBeDefined();
  });

  it('goes to a place in a closed branch, and has the focus there', async () => {
    const tree = await showTree(LONG, {target: {path: ['items', '123']}});
    await vi.waitFor(() => expect(document.activeElement).toBe(tree));
    expect(activeRow(tree)?.textContent).toBe('123: 123');
  });

  it('shortens a long value, and shows all of it below the tree', async () => {
    const tree = await showTree(JSON.stringify({long: 'x'.repeat(1000)}));
    press(tree, 'End');
    expect(activeRow(tree)?.textContent).toMatch(/^"long": "x{299}…$/);
    expect(screen.getByLabelText('/long').textContent).toBe(`"${'x'.repeat(1000)}"`);
  });

  it('says where the body stops being JSON, in bytes, or that it is incomplete', async () => {
    await showTree('["é", 2,]');
    expect(screen.getByText(/^The JSON is invalid at byte 9\./)).toBeDefined();
    expect(rows()).toEqual(['[2]', '0: "é"', '1: 2']);
    cleanup();
    await showTree('["a", [', {isWhole: false});
    expect(screen.getByText('The response is incomplete.')).toBeDefined();
  });
});
