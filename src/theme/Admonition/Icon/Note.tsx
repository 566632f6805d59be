import type {ReactNode} from 'react';
import type {Props} from '@theme/Admonition/Icon/Note';

/** The sign of a note, as Docusaurus has it, of arcs: a third of the bytes. */
export default function AdmonitionIconNote(props: Props): ReactNode {
  return (
    <svg viewBox="0 0 14 16" {...props}>
      <path
        fillRule="evenodd"
        d="M7 1a7 7 0 1 0 .01 0zM7 2.3a5.7 5.7 0 1 1-.01 0zM7 4a1 1 0 1 0 .01 0zM8 8a1 1 0 0 0-1-1H6a1 1 0 0 0-1 1h1v3a1 1 0 0 0 1 1h1a1 1 0 0 0 1-1H8z"
      />
    </svg>
  );
}
