import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {Alternates} from '@batchwise/translate/client';
import {LanguageCard} from './LanguageCard.tsx';
import {PagesTable} from './PagesTable.tsx';
import {Tasks} from './Tasks.tsx';
import type {Overview} from '@batchwise/translate';

/** How far each language is: as a whole, by pages, and what is left to do. Readable without JavaScript. */
export default function TranslationsPage({overview}: {overview: Overview}): ReactNode {
  const {
    i18n: {locales},
  } = useDocusaurusContext();
  const {languages, rows} = overview;
  return (
    <Layout
      title={translate({
        id: 'translations.title',
        message: 'Translations',
        description: 'Title of the page that tells how far the translations are',
      })}
      description={translate({
        id: 'translations.description',
        message: 'How far the translations of this site are, page by page.',
        description: 'Description of the page about translations, for search engines',
      })}
    >
      <Alternates locales={locales} />
      <main className="container margin-vert--lg translations">
        <h1>
          <Translate
            id="translations.title"
            description="Title of the page that tells how far the translations are"
          >
            Translations
          </Translate>
        </h1>
        <p>
          <Translate
            id="translations.intro"
            description="First sentence of the page about translations"
          >
            Pages are written in English and translated from it. This page is made with the site,
            and shows what is there and what is left to do.
          </Translate>
        </p>
        <div className="translations-languages">
          {languages.map((language, index) => (
            <LanguageCard
              key={language.locale}
              language={language}
              cells={rows.flatMap(({cells}) => cells[index] ?? [])}
            />
          ))}
        </div>
        <h2 id="pages">
          <Translate id="translations.pages" description="Heading of the table of all pages">
            Pages
          </Translate>
        </h2>
        <PagesTable overview={overview} />
        <h2 id="open">
          <Translate id="translations.open" description="Heading of the list of what is left to do">
            What is left to do
          </Translate>
        </h2>
        <Tasks overview={overview} />
      </main>
    </Layout>
  );
}
