import type {ReactNode} from 'react';
import type {Props} from '@theme/Icon/SystemColorMode';

/** A disc, half light and half dark, as Docusaurus has it, of arcs. */
export default function IconSystemColorMode(props: Props): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width={24}
      height={24}
      stroke="currentColor"
      strokeWidth="2"
      {...props}
    >
      <path fill="none" d="M12 4a8 8 0 1 0 .01 0" />
      <path fill="currentColor" d="M12 4a8 8 0 0 1 0 16z" />
    </svg>
  );
}
