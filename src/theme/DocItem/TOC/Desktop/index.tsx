import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import TOC from '@theme-original/DocItem/TOC/Desktop';

/** The table of contents beside a page, with a heading. */
export default function TitledTOC(): ReactNode {
  return (
    <div className="contents">
      <p>
        <Translate
          id="theme.TOCCollapsible.toggleButtonLabel"
          description="The label used by the button on the collapsible TOC component"
        >
          On this page
        </Translate>
      </p>
      <TOC />
    </div>
  );
}
