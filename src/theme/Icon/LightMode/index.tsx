import type {ReactNode} from 'react';
import type {Props} from '@theme/Icon/LightMode';

/** A sun, as Docusaurus has it, of lines: its outline takes five times the bytes, on every page. */
export default function IconLightMode(props: Props): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width={24}
      height={24}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      {...props}
    >
      <path d="M12 8a4 4 0 1 0 .01 0M2 12h2M20 12h2M12 2v2M12 20v2M5.3 5.3l1 1M17.7 17.7l1 1M18.7 5.3l-1 1M6.3 17.7l-1 1" />
    </svg>
  );
}
