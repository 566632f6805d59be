import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

/** A link to a file in an editor; nothing when the site names no repository. */
export function EditLink({href, file}: {href: string | undefined; file?: string}): ReactNode {
  if (href === undefined) return null;
  return (
    <a href={href} title={file}>
      <Translate
        id="translations.edit"
        description="Link that opens the translation of a page in an editor"
      >
        Edit
      </Translate>
    </a>
  );
}
