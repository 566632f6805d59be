import type {ReactNode} from 'react';
import type {Props} from '@theme/Icon/Language';

/** A globe, of lines: the letters that Docusaurus has take three times the bytes, on every page. */
export default function IconLanguage({width = 20, height = 20, ...props}: Props): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width={width}
      height={height}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden
      {...props}
    >
      <path d="M12 3a9 9 0 1 0 .01 0M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18" />
    </svg>
  );
}
