import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import {Day} from '@batchwise/translate/client';
import type {Cell, EntriesCell, Language} from '@batchwise/translate';
import styles from './styles.module.css';

function useNumbers(): (value: number) => string {
  const {
    i18n: {currentLocale},
  } = useDocusaurusContext();
  return (value) => new Intl.NumberFormat(currentLocale).format(value);
}

/** `12 of 12`. */
function Share({done, total}: {done: number; total: number}): ReactNode {
  const format = useNumbers();
  return (
    <Translate
      id="translations.share"
      description="Progress of a language on the page “Translations”, such as: 1,200 of 1,500. {done} is the number of words, pages or texts that are translated, {total} the number of all"
      values={{done: format(done), total: format(total)}}
    >
      {'{done} of {total}'}
    </Translate>
  );
}

function Files({files}: {files: EntriesCell['files']}): ReactNode {
  const linked = files.filter(({edit}) => edit);
  if (linked.length === 0) return null;
  return (
    <ul className={styles.files}>
      {linked.map(({file, edit}) => (
        <li key={file}>
          <a href={edit}>
            <code>{file.split('/').slice(2).join('/')}</code>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A language as a whole: words, pages, strings of the interface, texts of the API descriptions. */
export function LanguageCard({
  language,
  cells,
}: {
  language: Language;
  cells: readonly Cell[];
}): ReactNode {
  const {locale, label, lang, dir, percent, words, strings, texts} = language;
  const {
    i18n: {currentLocale, localeConfigs},
  } = useDocusaurusContext();
  const translated = new Intl.NumberFormat(currentLocale, {style: 'percent'}).format(percent / 100);
  const changedAt = Math.max(...cells.map((cell) => cell.changedAt ?? 0));
  const current = cells.filter(({state}) => state === 'complete').length;
  return (
    <section className={styles.language} aria-label={label}>
      <div className={styles.head}>
        <h2>
          <a href={localeConfigs[locale]?.baseUrl} hrefLang={lang} lang={lang} dir={dir}>
            {label}
          </a>
        </h2>
        <p className={styles.percent}>{translated}</p>
      </div>
      <progress
        value={percent}
        max={100}
        aria-label={translate(
          {
            id: 'translations.progress',
            message: 'Translated: {percent}',
            description:
              'Accessible name of the progress bar of a language. {percent} is, for example, 85%',
          },
          {percent: translated},
        )}
      />
      <dl>
        <div>
          <dt>
            <Translate
              id="translations.words"
              description="On the page “Translations”: label of the number of translated words of a language"
            >
              Words
            </Translate>
          </dt>
          <dd>
            <Share {...words} />
          </dd>
        </div>
        <div>
          <dt>
            <Translate
              id="translations.pages"
              description="On the page “Translations”: label of the number of translated pages of a language, and heading of the table of all pages"
            >
              Pages
            </Translate>
          </dt>
          <dd>
            <Share done={current} total={cells.length} />
          </dd>
        </div>
        <div>
          <dt>
            <Translate
              id="translations.strings"
              description="On the page “Translations”: label of the number of translated interface strings, such as buttons and messages"
            >
              Interface strings
            </Translate>
          </dt>
          <dd>
            <Share {...strings} />
            <Files files={strings.files} />
          </dd>
        </div>
        <div>
          <dt>
            <Translate
              id="translations.texts"
              description="On the page “Translations”: label of the number of translated texts of the API descriptions"
            >
              API descriptions
            </Translate>
          </dt>
          <dd>
            <Share {...texts} />
            <Files files={texts.files} />
          </dd>
        </div>
        {changedAt > 0 && (
          <div className={styles.changedAt}>
            <dt>
              <Translate
                id="translations.changedAt"
                description="On the page “Translations”: label of the date on which a page of a language was last changed"
              >
                Last change
              </Translate>
            </dt>
            <dd>
              <Day at={changedAt} style="medium" />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
