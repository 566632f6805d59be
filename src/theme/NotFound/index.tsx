import type {ReactNode} from 'react';
import {PageMetadata} from '@docusaurus/theme-common';
import {translate} from '@docusaurus/Translate';
import NotFound from '@theme-original/NotFound';

/** Docusaurus' page for a wrong address, with a title in the language of the page. */
export default function LocalizedNotFound(): ReactNode {
  return (
    <>
      <PageMetadata title={translate({id: 'theme.NotFound.title', message: 'Page Not Found', description: 'The title of the 404 page'})} />
      <NotFound />
    </>
  );
}
