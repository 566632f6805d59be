import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Translate from '@docusaurus/Translate';
import {usePageTranslation} from '@batchwise/translate/client';

/** Links to the file of the page in the reader's language, or to the guide for translators when there is none. Empty without a repository. */
export function EditLink(): ReactNode {
  const {editUrl} = useDoc().metadata;
  const isMissing = usePageTranslation()?.state === 'missing';
  if (!editUrl) return null;
  if (isMissing) {
    return (
      <Link to="/for-translators#translate">
        <Translate
          id="page.translate"
          description="Link below a page that has no translation yet: opens the guide for translators"
        >
          Translate this page
        </Translate>
      </Link>
    );
  }
  return (
    <Link to={editUrl}>
      <Translate
        id="theme.common.editThisPage"
        description="The link label to edit the current page"
      >
        Edit this page
      </Translate>
    </Link>
  );
}
