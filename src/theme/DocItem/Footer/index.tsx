import type {ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import TagsListInline from '@theme/TagsListInline';
import {EditLink} from '../../page-foot/EditLink';
import {Helpful} from '../../page-foot/Helpful';
import {PageDates} from '../../page-foot/PageDates';
import {useAlternates} from '../../useAlternates';

/** Where a printed page comes from. */
function Address(): ReactNode {
  const {
    i18n: {currentLocale},
  } = useDocusaurusContext();
  return <p className="page-address">{useAlternates().urlIn(currentLocale)}</p>;
}

/** What is to be said below a page: whether it helped, its tags, its dates, where to edit it. */
export default function PageFoot(): ReactNode {
  const {tags, feedback, id} = useDoc().metadata as ReturnType<typeof useDoc>['metadata'] & {
    feedback?: string;
  };
  return (
    <footer className="page-foot">
      {feedback && <Helpful key={id} url={feedback} />}
      {tags.length > 0 && <TagsListInline tags={tags} />}
      <EditLink />
      <PageDates />
      <Address />
    </footer>
  );
}
