import type {ReactNode} from 'react';
import type {Props} from '@theme/Icon/ExternalLink';
import ExternalLink from '@theme-original/Icon/ExternalLink';

/** The arrow beside a link to another site. It brings its drawing along, which Docusaurus would put into every page. */
export default function IconExternalLink(props: Props): ReactNode {
  return (
    <>
      <svg aria-hidden="true" style={{display: 'none'}}>
        <symbol id="theme-svg-external-link" viewBox="0 0 24 24">
          <path
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            d="M11 4H2v18h18v-9M14 2h8v8M22 2 11 13"
          />
        </symbol>
      </svg>
      <ExternalLink {...props} />
    </>
  );
}
