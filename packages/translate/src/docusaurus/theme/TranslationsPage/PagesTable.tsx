import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {useLanguage} from '@batchwise/translate/client';
import {State} from './State.tsx';
import type {Overview} from '@batchwise/translate';
import styles from './PagesTable.module.css';

/** Each page in each language. With many languages the table scrolls sideways; on a phone its cells are stacked, so that it needs roles. */
export function PagesTable({overview: {languages, rows}}: {overview: Overview}): ReactNode {
  const source = useLanguage('source');
  const label = translate({
    id: 'translations.pages.label',
    message: 'Translation status of each page',
    description:
      'Accessible name of the table that shows the translation status of each page in each language',
  });
  return (
    <div className={styles.table} role="region" aria-label={label} tabIndex={0}>
      <table role="table">
        <thead>
          <tr role="row">
            <th role="columnheader" scope="col">
              {translate({
                id: 'translations.page',
                message: 'Page',
                description: 'Heading of the table column that contains the titles of the pages',
              })}
            </th>
            {languages.map(({locale, label: name, lang, dir}) => (
              <th key={locale} role="columnheader" scope="col">
                <bdi lang={lang} dir={dir}>
                  {name}
                </bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({page, title, isEnglish, permalink, cells}) => (
            <tr key={page} role="row">
              <th role="rowheader" scope="row">
                <Link to={permalink}>
                  <bdi {...(isEnglish ? source : {})}>{title}</bdi>
                </Link>
              </th>
              {cells.map(({state}, index) => (
                <td key={languages[index]?.locale} role="cell" data-label={languages[index]?.label}>
                  <State state={state} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
