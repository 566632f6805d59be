import Translate from '@docusaurus/Translate';
import CodeBlock from '@theme/CodeBlock';
import type {ReactNode} from 'react';
import {useLanguage} from '@batchwise/translate/client';
import {EditLink} from './EditLink.tsx';
import {Share} from './Share.tsx';
import {State} from './State.tsx';
import type {Cell, Language, Overview} from '@batchwise/translate';
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

type Item = {page: string; title: string; cell: Cell};

/** A page that is not as it should be, and why. */
function Task({
  id,
  title,
  cell: {state, isSure, changed, faults, texts, file, edit},
}: Omit<Item, 'page'> & {id: string}): ReactNode {
  const source = useLanguage('source');
  return (
    <li id={id}>
      <p className={styles.taskTitle}>
        <bdi {...source}>{title}</bdi> <State state={state} />
        {(state === 'partial' || state === 'outdated') && texts && (
          <span className={styles.texts}>
            <Share {...texts} />
          </span>
        )}{' '}
        <EditLink href={edit} file={file} />
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
    </li>
  );
}

/** The pages by the command that helps, since a command may help several. */
function byCommand(items: readonly Item[]): [string | undefined, Item[]][] {
  const groups = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const {command} = item.cell;
    groups.set(command, [...(groups.get(command) ?? []), item]);
  }
  return [...groups];
}

/** The pages of a language that are not as they should be. */
function TasksOf({language, items}: {language: Language; items: readonly Item[]}): ReactNode {
  const {locale, label, lang, dir} = language;
  return (
    <section>
      <h3>
        <bdi lang={lang} dir={dir}>
          {label}
        </bdi>
      </h3>
      <ul className={styles.tasks}>
        {byCommand(items).map(([command, pages]) => (
          <li key={command}>
            <ul>
              {pages.map(({page, ...item}) => (
                <Task key={page} id={taskId(locale, page)} {...item} />
              ))}
            </ul>
            {command && (
              <>
                <p className={styles.label}>
                  <Translate
                    id="translations.next"
                    description="On the page “Translations”: heading of the column that says what to do for a page, and label of the command for it"
                  >
                    Next step
                  </Translate>
                </p>
                <CodeBlock language="bash">{command}</CodeBlock>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a translator can do where nothing is left to do. */
function NothingOpen({overview: {languages, rows}}: {overview: Overview}): ReactNode {
  const [language] = languages;
  const [row] = rows;
  return (
    <section className={styles.improve}>
      <p>
        <Translate
          id="translations.open.none"
          description="On the page “Translations”, when nothing is left to translate"
        >
          All pages are translated and up to date.
        </Translate>
        {language && row && !row.isReference && (
          <>
            {' '}
            <Translate
              id="translations.improve"
              description="After “All pages are translated and up to date.”. A command for the terminal follows, such as: npm run translate -- done create-order --locale nl"
            >
              To improve a translation, edit its file. Then record it, for example:
            </Translate>
          </>
        )}
      </p>
      {language && row && !row.isReference && (
        <CodeBlock language="bash">
          {`npm run translate -- done ${row.page.replace(/\.mdx?$/, '')} --locale ${language.locale}`}
        </CodeBlock>
      )}
    </section>
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
  return (
    <>
      <h2 id="open">
        <Translate
          id="translations.open"
          description="On the page “Translations”: heading of the list of pages that are outdated, missing or contain an error"
        >
          To do
        </Translate>
      </h2>
      {open.map((one) => (
        <TasksOf key={one.language.locale} {...one} />
      ))}
    </>
  );
}
