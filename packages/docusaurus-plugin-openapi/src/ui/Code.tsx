import type {ReactNode} from 'react';
import {Highlight, type PrismTheme, type Token} from 'prism-react-renderer';
import clsx from 'clsx';
import styles from './Code.module.css';

/** Colours come from the style sheet, so that they fit dark mode before any script runs. */
const NO_THEME: PrismTheme = {plain: {}, styles: []};

/** Characters. A longer text is not highlighted. */
const MOST_HIGHLIGHTED = 50_000;

type Props = {
  text: string;
  language: string;
  /** The accessible name of the block. */
  label: string;
  /** Texts to blur. They are still copied. */
  hidden?: string[];
};

/** Highlighted code. Its text content is exactly `text`. */
export function Code({text, language, label, hidden = []}: Props): ReactNode {
  // Each token is an element: a large response would freeze the page.
  if (text.length > MOST_HIGHLIGHTED) {
    return (
      <pre className={styles.code} tabIndex={0} aria-label={label}>
        <code>{text}</code>
      </pre>
    );
  }
  const secrets = hidden.filter((secret) => secret !== '' && text.includes(secret));
  return (
    <Highlight theme={NO_THEME} code={text} language={language}>
      {({tokens}) => (
        <pre className={styles.code} tabIndex={0} aria-label={label}>
          <code className={`language-${language}`}>
            {segmentsOf(tokens, secrets).map(({content, types, hidden}, at) =>
              types === PLAIN && !hidden ? (
                content
              ) : (
                <span key={at} className={clsx('token', types, hidden && styles.blurred)}>
                  {content}
                </span>
              ),
            )}
          </code>
        </pre>
      )}
    </Highlight>
  );
}

const PLAIN = 'plain';

type Segment = {content: string; types: string; hidden: boolean};

/**
 * Merges neighbouring tokens of the same type, since each segment is an element. Tokens are split at the ends of
 * secrets, which may span several tokens.
 */
function segmentsOf(lines: Token[][], secrets: string[]): Segment[] {
  const segments: Segment[] = [];
  const add = (content: string, types: string, hidden: boolean) => {
    const last = segments.at(-1);
    if (last && last.types === types && last.hidden === hidden) last.content += content;
    else segments.push({content, types, hidden});
  };
  lines.forEach((line, index) => {
    const isHidden = hiddenIn(line, secrets);
    let offset = 0;
    for (const {content, types} of line.filter(({empty}) => !empty)) {
      const kind = types.join(' ');
      for (const part of secrets.length > 0 ? content.split('') : [content]) {
        add(part, kind, isHidden[offset] ?? false);
        offset += part.length;
      }
    }
    if (index < lines.length - 1) add('\n', PLAIN, false);
  });
  return segments;
}

/** Whether each character of a line belongs to a secret. */
function hiddenIn(line: Token[], secrets: string[]): boolean[] {
  const text = line
    .filter(({empty}) => !empty)
    .map(({content}) => content)
    .join('');
  const isHidden = new Array<boolean>(text.length).fill(false);
  for (const secret of secrets) {
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
      isHidden.fill(true, at, at + secret.length);
  }
  return isHidden;
}
