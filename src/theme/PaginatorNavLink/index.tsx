import type {ReactNode} from 'react';
import PaginatorNavLink from '@theme-original/PaginatorNavLink';
import type {Props} from '@theme/PaginatorNavLink';
import {useLanguage} from '../translation/page-translation';

/** The page before or behind; the title of one that stands in for a translation is in English. */
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
