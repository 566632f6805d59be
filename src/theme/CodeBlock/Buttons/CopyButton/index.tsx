import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useCodeBlockContext} from '@docusaurus/theme-common/internal';
import {CopyButton} from '../../../../ui/CopyButton';

/** The copy button of a code block. Ejected because the original is an icon that only appears under the pointer. */
export default function CodeCopyButton(): ReactNode {
  const {
    metadata: {code},
  } = useCodeBlockContext();
  return (
    <CopyButton className="code-copy" text={() => code}>
      <Translate id="theme.CodeBlock.copy" description="The copy button label on code blocks">
        Copy
      </Translate>
    </CopyButton>
  );
}
