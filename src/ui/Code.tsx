import type {ReactNode} from 'react';
import {Highlight, type PrismTheme, type Token} from 'prism-react-renderer';
import clsx from 'clsx';
import styles from './Code.module.css';

/** Colours come from the style sheet, so that they fit a dark page before any script has run. */
const NO_THEME: PrismTheme = {plain: {}, styles: []};

const MOST_COLOURED = 50_000;

type Props = {
  text: string;
  language: string;
  /** The name of the block for assistive technology. */
  label: string;
  testId: string;
  /** Texts to blur: the block still holds them, to be copied and run. */
  hidden?: string[];
};

/** Highlighted code whose text content is exactly the text given. */
export function Code({text, language, label, testId, hidden = []}: Props): ReactNode {
  // Colours cost an element for each token: a large answer would freeze the page.
  if (text.length > MOST_COLOURED) {
    return (
      <pre className={styles.code} tabIndex={0} aria-label={label}>
        <code data-testid={testId}>{text}</code>
      </pre>
    );
  }
  const secrets = hidden.filter((secret) => secret !== '' && text.includes(secret));
  return (
    <Highlight theme={NO_THEME} code={text} language={language}>
      {({tokens}) => (
        <pre className={styles.code} tabIndex={0} aria-label={label}>
          <code data-testid={testId} className={`language-${language}`}>
            {piecesOf(tokens, secrets).map(({content, types, hidden}, at) =>
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

type Piece = {content: string; types: string; hidden: boolean};

/**
 * The whole code in as few pieces as its colours allow, since each piece is an element: neighbours of the same kind are one.
 * Tokens are cut so that each secret, even one across tokens, can be blurred.
 */
function piecesOf(lines: Token[][], secrets: string[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (content: string, types: string, hidden: boolean) => {
    const last = pieces.at(-1);
    if (last && last.types === types && last.hidden === hidden) last.content += content;
    else pieces.push({content, types, hidden});
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
  return pieces;
}

/** Of each character of a line, whether it belongs to a secret. */
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
