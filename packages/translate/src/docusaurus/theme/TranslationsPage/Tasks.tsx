import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {useLanguage} from '@batchwise/translate/client';
import {EditLink} from './EditLink.tsx';
import {Share} from './Share.tsx';
import {State} from './State.tsx';
import type {Cell, Overview} from '@batchwise/translate';
import styles from './styles.module.css';

/** The headings of the English page below which something changed. */
function Changed({changed}: {changed: readonly string[]}): ReactNode {
  const source = useLanguage('source');
  return (
    <p className={styles.changed}>
      <Translate
        id="translations.changed"
        description="Label of the list of English sections that have changed since the page was translated; the headings of the sections follow"
      >
        Changed in English:
      </Translate>
      {changed.map((heading, index) => (
        <span key={heading}>
          {index > 0 ? ', ' : ' '}
          {heading === '' ? (
            <Translate
              id="translations.changed.start"
              description="In the list after “Changed in English:”: the text before the first heading of the page"
            >
              start of the page
            </Translate>
          ) : (
            <mark>
              <bdi {...source}>{heading}</bdi>
            </mark>
          )}
        </span>
      ))}
    </p>
  );
}

/** The id of what is to be done for a page in a language. */
export const taskId = (locale: string, page: string): string =>
  `${locale}-${page.replace(/\.mdx?$/, '').replaceAll('/', '-')}`;

function Task({
  id,
  title,
  cell: {state, isSure, changed, faults, texts, file, edit, command},
}: {
  id: string;
  title: string;
  cell: Cell;
}): ReactNode {
  const source = useLanguage('source');
  return (
    <li id={id}>
      <p className={styles.taskTitle}>
        <bdi {...source}>{title}</bdi> <State state={state} />
        {(state === 'partial' || state === 'outdated') && texts && (
          <span className={styles.texts}>
            <Share {...texts} />
          </span>
        )}
      </p>
      {state === 'outdated' && !isSure && (
        <p>
          <Translate
            id="translations.unsure"
            description="Below the title of an outdated page, when the English page that was translated cannot be found"
          >
            It is not known what has changed since this translation was made. Compare the
            translation with the English page.
          </Translate>
        </p>
      )}
      {state === 'outdated' && changed.length > 0 && <Changed changed={changed} />}
      {faults.length > 0 && (
        <ul>
          {faults.map(({line, message}) => (
            <li key={`${line} ${message}`}>
              <bdi {...source}>
                {file.split('/').at(-1)}:{line} {message}
              </bdi>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Translate
          id="translations.next"
          description="On the page “Translations”, below a page that is outdated, missing or broken. {command} is a command for the terminal"
          values={{command: <code>{command}</code>}}
        >
          {'Next step: {command}'}
        </Translate>{' '}
        <EditLink href={edit} file={file} />
      </p>
    </li>
  );
}

/** What a translator can do where nothing is left to do. */
function NothingOpen({overview: {languages, rows}}: {overview: Overview}): ReactNode {
  const [language] = languages;
  const [row] = rows;
  return (
    <>
      <p>
        <Translate
          id="translations.open.none"
          description="Below the heading “To do”, when nothing is left to translate"
        >
          All pages are translated and up to date.
        </Translate>
      </p>
      {language && row && !row.isReference && (
        <p>
          <Translate
            id="translations.improve"
            description="Below “All pages are translated and up to date.”. {command} is a command for the terminal, such as: npm run translate -- done create-order --locale nl"
            values={{
              command: (
                <code>{`npm run translate -- done ${row.page.replace(/\.mdx?$/, '')} --locale ${language.locale}`}</code>
              ),
            }}
          >
            {'To improve a translation, edit its file. Then record it, for example: {command}'}
          </Translate>
        </p>
      )}
    </>
  );
}

/** The pages of each language that are not as they should be, and what to do about them. */
export function Tasks({overview}: {overview: Overview}): ReactNode {
  const {languages, rows} = overview;
  const open = languages
    .map((language, index) => ({
      language,
      items: rows.flatMap(({page, source: {title}, cells}) => {
        const cell = cells[index];
        return cell && cell.state !== 'complete' ? [{page, title, cell}] : [];
      }),
    }))
    .filter(({items}) => items.length > 0);
  if (open.length === 0) return <NothingOpen overview={overview} />;
  return open.map(({language: {locale, label, lang, dir}, items}) => (
    <section key={locale}>
      <h3>
        <bdi lang={lang} dir={dir}>
          {label}
        </bdi>
      </h3>
      <ul className={styles.tasks}>
        {items.map(({page, ...item}) => (
          <Task key={page} id={taskId(locale, page)} {...item} />
        ))}
      </ul>
    </section>
  ));
}
