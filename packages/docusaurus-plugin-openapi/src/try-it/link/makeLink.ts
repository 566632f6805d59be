import type {Example} from '../state/selectors.ts';
import {encodeLink} from './linkCode.ts';
import {linkValues, secretInLink} from './linkValues.ts';

/** A link, or the reason why there is none. */
export type MadeLink = {address: string} | {refused: 'tooLong'} | {refused: 'secret'; name: string};

/** The URL of this page with the values of the example. The address bar does not change. */
export function makeLink(example: Example): MadeLink {
  const {operation, values} = example;
  const shown = linkValues(example);
  const name = secretInLink(shown, operation, values);
  if (name !== undefined) return {refused: 'secret', name};
  const {fragment, isTooLong} = encodeLink(shown);
  const {origin, pathname} = window.location;
  return isTooLong ? {refused: 'tooLong'} : {address: `${origin}${pathname}${fragment}`};
}
