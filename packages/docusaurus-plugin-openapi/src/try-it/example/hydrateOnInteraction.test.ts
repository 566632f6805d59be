// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {hydrateOnInteraction} from './hydrateOnInteraction.ts';
import {showOutcomeAfter} from './ran.ts';

let showExample: () => void;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: {isIntersecting: boolean}[]) => void) {
        showExample = () => callback([{isIntersecting: true}]);
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function createExample(): {example: HTMLElement; button: HTMLButtonElement; input: HTMLElement} {
  const example = document.createElement('div');
  example.innerHTML = '<input /><button>Send</button>';
  document.body.append(example);
  const button = example.querySelector('button');
  const input = example.querySelector('input');
  if (!button || !input) throw new Error('The example is incomplete.');
  return {example, button, input};
}

it('hydrates once, when the example comes near the viewport or at the first interaction', async () => {
  const {example, button} = createExample();
  const hydrate = vi.fn(() => Promise.resolve());
  hydrateOnInteraction(example, hydrate);
  expect(hydrate).not.toHaveBeenCalled();
  showExample();
  button.click();
  await Promise.resolve();
  button.click();
  expect(hydrate).toHaveBeenCalledOnce();
});

it('hydrates when a run of all steps has a response for the example', () => {
  const {example} = createExample();
  example.dataset.operation = 'createOrder';
  const heading = document.createElement('h2');
  example.before(heading);
  const hydrate = vi.fn(() => Promise.resolve());
  hydrateOnInteraction(example, hydrate);
  showOutcomeAfter(heading, {kind: 'cancelled', server: 'mock'});
  expect(hydrate).toHaveBeenCalledOnce();
});

it('repeats the last press after hydration', async () => {
  const {example, button} = createExample();
  let takePress = () => () => {};
  hydrateOnInteraction(example, (take) => {
    takePress = take;
    return Promise.resolve();
  });
  button.click();
  await Promise.resolve();
  const onClick = vi.fn();
  button.addEventListener('click', onClick);
  takePress()();
  expect(onClick).toHaveBeenCalledOnce();
});

it('repeats Ctrl+Enter in a field, and no other key', async () => {
  const {example, input} = createExample();
  let takePress = () => () => {};
  hydrateOnInteraction(example, (take) => {
    takePress = take;
    return Promise.resolve();
  });
  const onKeyDown = vi.fn();
  const press = (key: string, ctrlKey: boolean) =>
    input.dispatchEvent(new KeyboardEvent('keydown', {key, ctrlKey, bubbles: true}));
  press('Enter', true);
  press('a', false);
  await Promise.resolve();
  example.addEventListener('keydown', ({key, ctrlKey}) => onKeyDown({key, ctrlKey}));
  takePress()();
  expect(onKeyDown.mock.calls).toEqual([[{key: 'Enter', ctrlKey: true}]]);
});

it('tries again at the next interaction when hydration has failed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const {example, button} = createExample();
  const hydrate = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(undefined);
  hydrateOnInteraction(example, hydrate);
  button.click();
  await vi.waitFor(() => expect(console.error).toHaveBeenCalled());
  button.click();
  expect(hydrate).toHaveBeenCalledTimes(2);
});

it('says that the code was lost, and repeats the press before the retry', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const {example, button} = createExample();
  example.insertAdjacentHTML(
    'beforeend',
    '<div role="alert" hidden data-load-failure><button>Try again</button></div>',
  );
  const message = example.querySelector<HTMLElement>('[role="alert"]');
  let takePress = () => () => {};
  const hydrate = vi
    .fn<(take: () => () => void) => Promise<void>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockImplementation((take) => {
      takePress = take;
      return Promise.resolve();
    });
  hydrateOnInteraction(example, hydrate);
  button.click();
  await vi.waitFor(() => expect(message?.hidden).toBe(false));
  message?.querySelector('button')?.click();
  expect(message?.hidden).toBe(true);
  const onClick = vi.fn();
  button.addEventListener('click', onClick);
  takePress()();
  expect(onClick).toHaveBeenCalledOnce();
});

it('marks the pressed button as busy until hydration takes the press', () => {
  const {example, button, input} = createExample();
  button.setAttribute('aria-keyshortcuts', 'Control+Enter');
  const other = example.appendChild(document.createElement('button'));
  let takePress = () => () => {};
  hydrateOnInteraction(example, (take) => {
    takePress = take;
    return new Promise(() => {});
  });
  other.click();
  expect(other.ariaBusy).toBe('true');
  input.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', ctrlKey: true, bubbles: true}));
  expect(other.ariaBusy).toBeNull();
  expect(button.ariaBusy).toBe('true');
  takePress();
  expect(button.ariaBusy).toBeNull();
  input.focus();
  expect(button.ariaBusy).toBeNull();
});

it('marks no button as busy after a failure, until a retry', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const {example, button, input} = createExample();
  const hydrate = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(undefined);
  hydrateOnInteraction(example, hydrate);
  button.click();
  expect(button.ariaBusy).toBe('true');
  await vi.waitFor(() => expect(button.ariaBusy).toBeNull());
  input.focus();
  expect(button.ariaBusy).toBe('true');
});

it('hydrates at once where there is no HTML of the server', () => {
  const example = document.body.appendChild(document.createElement('div'));
  const hydrate = vi.fn(() => Promise.resolve());
  hydrateOnInteraction(example, hydrate);
  expect(hydrate).toHaveBeenCalledOnce();
});
