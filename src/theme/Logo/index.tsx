import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {useThemeConfig} from '@docusaurus/theme-common';
import type {Props} from '@theme/Logo';

/**
 * The name of the site with its picture, `static/img/logo.svg`, written into the page: as a file it would be one more request
 * of each page, and a document of its own that is laid out before the page itself.
 */
export default function Logo({imageClassName, titleClassName, ...link}: Props): ReactNode {
  const {title} = useThemeConfig().navbar;
  return (
    <Link to={useBaseUrl('/')} {...link}>
      <div className={imageClassName}>
        <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
          <rect width="32" height="32" rx="8" fill="#0b5563" />
          <path d="M16 5.5 27 11l-11 5.5L5 11z" fill="#f6b24a" />
          <g fill="none" strokeWidth="2.2" strokeLinejoin="round" strokeLinecap="round">
            <path d="m5 16 11 5.5L27 16" stroke="#fff" />
            <path d="m5 21 11 5.5L27 21" stroke="#8fd3dd" />
          </g>
        </svg>
      </div>
      <b className={titleClassName}>{title}</b>
    </Link>
  );
}
