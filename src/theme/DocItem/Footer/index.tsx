import type {ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useAlternatePageUtils} from '@docusaurus/theme-common/internal';
import TagsListInline from '@theme/TagsListInline';
import {EditLink} from '../../page-foot/EditLink';
import {PageDates} from '../../page-foot/PageDates';

/** Where a printed page comes from. */
function Address(): ReactNode {
  const {i18n: {currentLocale}} = useDocusaurusContext();
  return <p className="page-address">{useAlternatePageUtils().createUrl({locale: currentLocale, fullyQualified: true})}</p>;
}

/** What is to be said below a page: its tags, its dates, where to edit it. */
export default function PageFoot(): ReactNode {
  const {tags} = useDoc().metadata;
  return (
    <footer className="page-foot">
      {tags.length > 0 && <TagsListInline tags={tags} />}
      <EditLink />
      <PageDates />
      <Address />
    </footer>
  );
}
