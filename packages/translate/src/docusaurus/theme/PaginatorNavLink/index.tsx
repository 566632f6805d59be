import type {ReactNode} from 'react';
import PaginatorNavLink from '@theme-init/PaginatorNavLink';
import type {Props} from '@theme/PaginatorNavLink';
import {useLanguage} from '@batchwise/translate/client';

/** A link to the previous or next page. The title of a fallback page is marked as English. */
export default function TranslatedPaginatorNavLink({
  isFallback,
  title,
  ...props
}: Props & {isFallback?: boolean}): ReactNode {
  const language = useLanguage('source');
  return (
    <PaginatorNavLink {...props} title={isFallback ? <bdi {...language}>{title}</bdi> : title} />
  );
}
