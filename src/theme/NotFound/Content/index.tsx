import type {ComponentProps, ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import {translate} from '@docusaurus/Translate';
import NotFoundContent from '@theme-original/NotFound/Content';

/**
 * What Docusaurus shows at a wrong address, with a title in the language of the page. The documentation begins at the
 * root of the site, so that its own layout shows this, and not Docusaurus' page for a wrong address, which has a title.
 */
export default function TitledNotFoundContent(props: ComponentProps<typeof NotFoundContent>): ReactNode {
  return (
    <>
      <PageMetadata title={translate({id: 'theme.NotFound.title', message: 'Page Not Found', description: 'The title of the 404 page'})} />
      <NotFoundContent {...props} />
    </>
  );
}
