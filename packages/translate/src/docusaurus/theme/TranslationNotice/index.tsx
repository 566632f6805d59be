import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useAlternates, useLanguage, usePageTranslation} from '@batchwise/translate/client';

function Words({state, isSure}: {state: string; isSure: boolean}): ReactNode {
  if (state === 'missing')
    return (
      <Translate
        id="translation.missing"
        description="On a page without a translation, which is shown in English"
      >
        This page has not been translated yet. Here it is in English.
      </Translate>
    );
  if (state === 'broken')
    return (
      <Translate
        id="translation.broken"
        description="On a page whose translation has a fault, so that it is shown in English"
      >
        The translation of this page has a fault. Until it is mended, here is the page in English.
      </Translate>
    );
  if (isSure)
    return (
      <Translate
        id="translation.outdated"
        description="On a translated page whose English source has changed since"
      >
        The English page has changed since this translation was made.
      </Translate>
    );
  return (
    <Translate
      id="translation.unsure"
      description="On a translated page of which it is not known whether it is current"
    >
      This translation may be older than the English page.
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
        description="Link from an outdated translation to the English page"
      >
        Read the English page
      </Translate>
    </a>
  );
}

/** The notice that a page is in English or outdated; nothing on a current translation. */
export default function TranslationNotice(): ReactNode {
  const {state = 'complete', isSure = true} = usePageTranslation() ?? {};
  if (state === 'complete') return null;
  return (
    <p className="translation-notice" role="note" data-state={state}>
      <Words state={state} isSure={isSure} />{' '}
      {state === 'outdated' && (
        <>
          <EnglishLink /> ·{' '}
        </>
      )}
      <Link to="/translations">
        <Translate
          id="translation.all"
          description="Link from a notice on a page to the page about all translations"
        >
          How far the translations are
        </Translate>
      </Link>
    </p>
  );
}
