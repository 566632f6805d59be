import Translate from '@docusaurus/Translate';
import type {ExternalDocs} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {PlainText} from './Prose.tsx';

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/** A link to documentation elsewhere. An address that is no web address is shown as text. */
export function ExternalLink({docs: {url, description}}: {docs: ExternalDocs}): ReactNode {
  const words = description ? (
    <PlainText text={description} />
  ) : (
    <Translate
      id="reference.externalDocs"
      description="Link in the API reference to documentation on another site"
    >
      External documentation
    </Translate>
  );
  return isWeb(url) ? (
    <a href={url} rel="noreferrer">
      {words}
    </a>
  ) : (
    <>
      {words} <code>{url}</code>
    </>
  );
}
