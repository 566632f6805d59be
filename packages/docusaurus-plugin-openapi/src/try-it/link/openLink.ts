import {decodeLink, type LinkValues} from './linkCode.ts';
import {deliver} from './frame.ts';

/** The example that a link is for or, when the page has changed since, another one of the operation. */
function frameOf({operation, example}: LinkValues, frames: HTMLElement[]): HTMLElement | undefined {
  const same = frames.filter(({dataset}) => dataset.operation === operation);
  return same.find(({dataset}) => dataset.example === example) ?? same[0];
}

/** Passes the link in the URL to its example. A link that cannot be used is reported at the first example. */
export function openLink(fragment: string): void {
  const read = decodeLink(fragment);
  const frames = [...document.querySelectorAll<HTMLElement>('[data-operation]')];
  const [first] = frames;
  const frame = 'values' in read ? frameOf(read.values, frames) : undefined;
  if (frame && 'values' in read) deliver(frame, read);
  else if (first) deliver(first, {refused: 'mistake' in read ? read.mistake : 'foreign'});
}
