import {useEffect, useMemo, useState, type ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import type {PropVersionMetadata} from '@docusaurus/plugin-content-docs';
import DocVersionRoot from '@theme-original/DocVersionRoot';
import type {Props} from '@theme/DocVersionRoot';
import {pageAt} from '../../plugins/own-page/client/pages';
import {fetchWhole, wholeSoFar} from '../../plugins/own-page/client/whole';

/** What opens a category of the sidebar. */
const OPENS = '.menu__link--sublist, .menu__caret';
const SIGNS = ['pointerover', 'focusin', 'click'];

/** The page's own part of the sidebar; all of it once somebody reaches for a category. While the site is written, and at build time, all is there. */
function useSidebars(version: PropVersionMetadata): PropVersionMetadata {
  const own = pageAt(useLocation().pathname)?.sidebar;
  const [, setArrived] = useState(false);
  const whole = wholeSoFar();
  const address = whole ? undefined : own?.rest;
  useEffect(() => {
    if (address === undefined) return undefined;
    const onReach = ({target}: Event) => {
      if (!(target instanceof Element) || !target.closest(OPENS)) return;
      // Lost on the way, it is fetched at the next sign.
      fetchWhole(address).then(
        () => setArrived(true),
        (error: unknown) => console.error(error),
      );
    };
    for (const sign of SIGNS) addEventListener(sign, onReach);
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, onReach);
    };
  }, [address]);
  return useMemo(
    () => ({
      ...version,
      ...(own && (whole ?? {docsSidebars: own.name === undefined ? {} : {[own.name]: own.items}})),
    }),
    [version, own, whole],
  );
}

/** A version of the docs, whose list of pages the scripts of a page do not have. */
export default function OwnVersionRoot({version, ...props}: Props): ReactNode {
  return <DocVersionRoot {...props} version={useSidebars(version)} />;
}
