import type {ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import TagsListInline from '@theme/TagsListInline';
import {useAlternates} from '@batchwise/translate/client';
import {EditLink} from '../../page-foot/EditLink';
import {Helpful} from '../../page-foot/Helpful';
import {PageDates} from '../../page-foot/PageDates';

/** The address of the page, for print. */
function Address(): ReactNode {
  const {
    i18n: {currentLocale},
  } = useDocusaurusContext();
  return <p className="page-address">{useAlternates().urlIn(currentLocale)}</p>;
}

/** The foot of a page: feedback, tags, link to edit, dates. Ejected because the original shows the same facts in one row. */
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
