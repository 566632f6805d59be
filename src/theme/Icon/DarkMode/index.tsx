import type {ReactNode} from 'react';
import type {Props} from '@theme/Icon/DarkMode';

/** A moon, as Docusaurus has it, of two arcs. */
export default function IconDarkMode(props: Props): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width={24}
      height={24}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      {...props}
    >
      <path d="M11.1 4a8 8 0 1 0 8.9 8.9A6.4 6.4 0 0 1 11.1 4z" />
    </svg>
  );
}
