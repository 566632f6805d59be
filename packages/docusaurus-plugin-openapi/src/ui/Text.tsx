import type {ReactNode} from 'react';

/** A sentence of the API description; backticks mark code. */
export function Text({text}: {text: string}): ReactNode {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
