import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {CopyButton} from '@batchwise/docusaurus-plugin-openapi/ui';
import {LinkMenu} from './LinkMenu';

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/**
 * A button that copies the page as Markdown, with a menu of links to the Markdown, which need no script.
 * @param path of the Markdown; without it there is no button.
 */
export function CopyPage({path}: {path: string | undefined}): ReactNode {
  const allPages = useBaseUrl('llms-full.txt');
  if (path === undefined) return null;
  return (
    <div className="copy-page" data-pagefind-ignore>
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
      <LinkMenu
        label={translate({
          id: 'copyPage.more',
          message: 'More options',
          description:
            'Accessible name of the button beside “Copy page”, which opens a menu with “View as Markdown”',
        })}
        links={[
          {
            href: path,
            type: 'text/markdown',
            label: (
              <Translate
                id="copyPage.view"
                description="Link in the menu beside “Copy page”: opens the page as Markdown"
              >
                View as Markdown
              </Translate>
            ),
          },
          {
            href: allPages,
            type: 'text/plain',
            label: (
              <Translate
                id="copyPage.viewAll"
                description="Link in the menu beside “Copy page”: opens one file with all pages as Markdown"
              >
                View all pages as Markdown
              </Translate>
            ),
          },
        ]}
      />
    </div>
  );
}
