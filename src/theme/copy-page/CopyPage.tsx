import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {CopyButton} from '@batchwise/docusaurus-plugin-openapi/ui';
import {useMarkdownPath} from './useMarkdownPath';

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/** A button that copies the page as Markdown, and a link to the Markdown, which needs no script. */
export function CopyPage(): ReactNode {
  const path = useMarkdownPath();
  if (path === undefined) return null;
  return (
    <p className="copy-page" data-pagefind-ignore>
      <CopyButton
        className="copy-page__button"
        text={() => fetchText(path)}
        refused={
          <Translate
            id="copyPage.failed"
            description="Label of the button “Copy page” for two seconds after a failed copy"
          >
            Not copied
          </Translate>
        }
      >
        <Translate
          id="copyPage.copy"
          description="Button above a page: copies the whole page as Markdown"
        >
          Copy page
        </Translate>
      </CopyButton>
      <a href={path} type="text/markdown">
        <Translate id="copyPage.view" description="Link above a page: opens the page as Markdown">
          View as Markdown
        </Translate>
      </a>
    </p>
  );
}
