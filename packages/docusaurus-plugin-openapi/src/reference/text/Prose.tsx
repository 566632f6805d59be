import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import {elementsOf} from '../../try-it/field/RichText.tsx';
import {Text} from '../../ui/Text.tsx';
import {useReference} from '../frame/context.ts';
import styles from './Prose.module.css';

const BLOCKS = new Set([
  'p',
  'ul',
  'ol',
  'pre',
  'table',
  'blockquote',
  'hr',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** The `lang` and `dir` of a text that stands in the language of the source; nothing for a translated one. */
export function useTextLanguage(text: string): {lang?: string; dir?: string} {
  const {untranslatedTexts} = useReference();
  const {i18n} = useDocusaurusContext();
  if (i18n.currentLocale === i18n.defaultLocale || !untranslatedTexts.includes(text)) return {};
  const source = i18n.localeConfigs[i18n.defaultLocale];
  return {lang: source?.htmlLang ?? i18n.defaultLocale, dir: source?.direction ?? 'ltr'};
}

/** A word or sentence of the description that has no marks, such as a title. */
export function PlainText({text}: {text: string}): ReactNode {
  const language = useTextLanguage(text);
  return language.lang === undefined ? text : <span {...language}>{text}</span>;
}

/** A text of the description, in Markdown; inline within a sentence. */
export function Prose({text, isInline = false}: {text: string; isInline?: boolean}): ReactNode {
  const {prose} = useReference();
  const language = useTextLanguage(text);
  const nodes = Object.hasOwn(prose, text) ? prose[text] : undefined;
  const hasBlocks = nodes?.some((node) => typeof node !== 'string' && BLOCKS.has(node.tag));
  const shown = nodes ? elementsOf(nodes) : <Text text={text} />;
  if (isInline && !hasBlocks) return <span {...language}>{shown}</span>;
  return (
    <div {...language} className={styles.prose}>
      {hasBlocks ? shown : <p>{shown}</p>}
    </div>
  );
}

/** Whether a text fits into a line of its own, such as a heading: it has no paragraphs, lists or tables. */
export function useIsLine(text: string): boolean {
  const {prose} = useReference();
  const nodes = Object.hasOwn(prose, text) ? prose[text] : undefined;
  return !nodes?.some(
    (node) => typeof node !== 'string' && (BLOCKS.has(node.tag) || node.tag === 'a'),
  );
}
