import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import {Day} from '@batchwise/translate/client';
import type {Cell, EntriesCell, Language, Overview} from '@batchwise/translate';
import {Done} from './Share.tsx';
import styles from './styles.module.css';
import table from './table.module.css';

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

/** The names of the columns. On a phone, each number has its name above it. */
const labels = () => ({
  language: translate({
    id: 'translations.language',
    message: 'Language',
    description: 'On the page “Translations”: heading of the column with the names of languages',
  }),
  words: translate({
    id: 'translations.words',
    message: 'Words',
    description:
      'On the page “Translations”: label of the number of translated words of a language',
  }),
  pages: translate({
    id: 'translations.pages',
    message: 'Pages',
    description:
      'On the page “Translations”: label of the number of translated pages of a language, and heading of the table of all pages',
  }),
  strings: translate({
    id: 'translations.strings',
    message: 'Interface strings',
    description:
      'On the page “Translations”: label of the number of translated interface strings, such as buttons and messages',
  }),
  texts: translate({
    id: 'translations.texts',
    message: 'API descriptions',
    description:
      'On the page “Translations”: label of the number of translated texts of the API descriptions',
  }),
  changedAt: translate({
    id: 'translations.changedAt',
    message: 'Last change',
    description:
      'On the page “Translations”: label of the date on which a page of a language was last changed',
  }),
});

/** The name of a language, which leads to its pages, and how much of it is translated. */
function Progress({
  language: {locale, label, lang, dir, percent},
}: {
  language: Language;
}): ReactNode {
  const {
    i18n: {currentLocale, localeConfigs},
  } = useDocusaurusContext();
  const translated = new Intl.NumberFormat(currentLocale, {style: 'percent'}).format(percent / 100);
  return (
    <div className={styles.progress}>
      <a href={localeConfigs[locale]?.baseUrl} hrefLang={lang} lang={lang} dir={dir}>
        {label}
      </a>
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
      <span>{translated}</span>
    </div>
  );
}

/** A language as a whole: words, pages, strings of the interface, texts of the API descriptions. */
function LanguageRow({language, cells}: {language: Language; cells: readonly Cell[]}): ReactNode {
  const {words, strings, texts} = language;
  const changedAt = Math.max(...cells.map((cell) => cell.changedAt ?? 0));
  const current = cells.filter(({state}) => state === 'complete').length;
  const label = labels();
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Progress language={language} />
      </th>
      <td role="cell" data-label={label.words}>
        <Done {...words} />
      </td>
      <td role="cell" data-label={label.pages}>
        <Done done={current} total={cells.length} />
      </td>
      <td role="cell" data-label={label.strings}>
        <Done {...strings} />
        <Files files={strings.files} />
      </td>
      <td role="cell" data-label={label.texts}>
        <Done {...texts} />
        <Files files={texts.files} />
      </td>
      <td role="cell" data-label={label.changedAt}>
        {changedAt > 0 && <Day at={changedAt} style="medium" />}
      </td>
    </tr>
  );
}

/** How far each language is. On a phone the cells of a row are stacked, so that the table needs roles. */
export function Languages({overview: {languages, rows}}: {overview: Overview}): ReactNode {
  const label = labels();
  return (
    <div className={`${table.table} ${styles.languages}`}>
      <table role="table">
        <thead>
          <tr role="row">
            {Object.entries(label).map(([column, name]) => (
              <th key={column} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {languages.map((language, index) => (
            <LanguageRow
              key={language.locale}
              language={language}
              cells={rows.flatMap(({cells}) => cells[index] ?? [])}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
