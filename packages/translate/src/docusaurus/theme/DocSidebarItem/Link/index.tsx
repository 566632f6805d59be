import type {ReactNode} from 'react';
import Link from '@theme-init/DocSidebarItem/Link';
import type {Props} from '@theme/DocSidebarItem/Link';
import {useLanguage} from '@batchwise/translate/client';

/** A page in the sidebar. The title of a fallback page is marked as English. */
export default function TranslatedLink(props: Props): ReactNode {
  const {lang} = useLanguage('source');
  return <Link {...props} {...(props.item.customProps?.isFallback === true ? {lang} : {})} />;
}
