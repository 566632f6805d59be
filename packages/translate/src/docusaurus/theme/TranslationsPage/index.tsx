import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {DocsSidebarProvider} from '@docusaurus/plugin-content-docs/client';
import DocRootLayout from '@theme/DocRoot/Layout';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {Alternates} from '@batchwise/translate/client';
import {Languages} from './Languages.tsx';
import {Pages} from './PagesTable.tsx';
import {Tasks} from './Tasks.tsx';
import type {Overview, Sidebar} from '@batchwise/translate';
import styles from './styles.module.css';

/** How far each language is: as a whole, what is left to do, and page by page. Readable without JavaScript. */
export default function TranslationsPage({
  overview,
  sidebar,
}: {
  overview: Overview;
  sidebar: Sidebar;
}): ReactNode {
  const {
    i18n: {locales},
  } = useDocusaurusContext();
  return (
    <Layout
      title={translate({
        id: 'translations.title',
        message: 'Translations',
        description: 'Title of the page that shows the translation progress of the site',
      })}
      description={translate({
        id: 'translations.description',
        message: 'The translation progress of this site, page by page.',
        description: 'Description of the page “Translations”, for search engines',
      })}
    >
      <Alternates locales={locales} />
      <DocsSidebarProvider name={sidebar.name} items={sidebar.items}>
        <DocRootLayout>
          <div className={styles.page}>
            <h1>
              <Translate
                id="translations.title"
                description="Title of the page that shows the translation progress of the site"
              >
                Translations
              </Translate>
            </h1>
            <p>
              <Translate
                id="translations.intro"
                description="Introduction of the page “Translations”"
              >
                Pages are written in English and then translated. This overview is generated with
                the site and shows which translations exist and what is left to do.
              </Translate>
            </p>
            <Languages overview={overview} />
            <Tasks overview={overview} />
            <h2 id="pages">
              <Translate
                id="translations.pages"
                description="On the page “Translations”: label of the number of translated pages of a language, and heading of the table of all pages"
              >
                Pages
              </Translate>
            </h2>
            <Pages overview={overview} />
          </div>
        </DocRootLayout>
      </DocsSidebarProvider>
    </Layout>
  );
}
