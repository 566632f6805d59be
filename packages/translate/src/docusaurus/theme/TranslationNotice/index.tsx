import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {type PageTranslation, useAlternates, useLanguage} from '@batchwise/translate/client';
import styles from './styles.module.css';

function Partial(): ReactNode {
  return (
    <Translate
      id="translation.partial"
      description="Notice above a page of the API reference, some texts of which have no translation"
    >
      Parts of this page have not been translated yet. They are shown in English.
    </Translate>
  );
}

function Words({state, isSure, isPartial}: PageTranslation): ReactNode {
  if (state === 'partial') return <Partial />;
  if (state === 'missing')
    return (
      <Translate id="translation.missing" description="Notice above a page that has no translation">
        This page has not been translated yet. The English page is shown instead.
      </Translate>
    );
  if (state === 'broken')
    return (
      <Translate
        id="translation.broken"
        description="Notice above a page whose translation cannot be shown"
      >
        The translation of this page contains an error. Until it is fixed, the English page is
        shown.
      </Translate>
    );
  if (isSure)
    return (
      <>
        <Translate
          id="translation.outdated"
          description="Notice above a translated page whose English page has changed; the link “Read the English page” follows"
        >
          The English page has changed since this translation was made.
        </Translate>
        {isPartial && ' '}
        {isPartial && <Partial />}
      </>
    );
  return (
    <Translate
      id="translation.unsure"
      description="Notice above a translated page, when it is not known whether the English page has changed since"
    >
      This translation might be older than the English page.
    </Translate>
  );
}

/** A link to the English page. Its base URL differs, so it is no link within this site. */
function EnglishLink(): ReactNode {
  const {
    i18n: {defaultLocale},
  } = useDocusaurusContext();
  const {lang} = useLanguage('source');
  const href = useAlternates().pathIn(defaultLocale);
  return (
    <a href={href} hrefLang={lang}>
      <Translate
        id="translation.english"
        description="Link in the notice above an outdated translation: opens the English page"
      >
        Read the English page
      </Translate>
    </a>
  );
}

/** The notice that a page is outdated or in English, as a whole or in part; nothing on a current translation. */
export default function TranslationNotice({
  translation,
}: {
  translation: PageTranslation | undefined;
}): ReactNode {
  if (!translation || translation.state === 'complete') return null;
  const {state} = translation;
  return (
    <p className={styles.notice} role="note" data-state={state} data-pagefind-ignore>
      <Words {...translation} />{' '}
      {(state === 'outdated' || state === 'partial') && (
        <>
          <EnglishLink /> ·{' '}
        </>
      )}
      <Link to="/translations">
        <Translate
          id="translation.all"
          description="Link in the notice above an outdated or missing translation: opens the page “Translations”"
        >
          Translation progress
        </Translate>
      </Link>
    </p>
  );
}
