import {useContext, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {CopyButton} from '@batchwise/docusaurus-plugin-openapi/ui';
import {CodeText} from '../../code-text';

/** The copy button of a code block. Ejected because the original is an icon that only appears under the pointer. */
export default function CodeCopyButton(): ReactNode {
  const code = useContext(CodeText);
  return (
    <CopyButton className="code-copy" text={() => code}>
      <Translate id="theme.CodeBlock.copy" description="The copy button label on code blocks">
        Copy
      </Translate>
    </CopyButton>
  );
}
