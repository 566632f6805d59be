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
            {tokens.map((line, index) => (
              <span key={index}>
                {splitAtSecrets(line, secrets).map((piece, at) => (
                  <span key={at} className={clsx('token', ...piece.types, piece.hidden && styles.blurred)}>
                    {piece.content}
                  </span>
                ))}
                {index < tokens.length - 1 && '\n'}
              </span>
            ))}
          </code>
        </pre>
      )}
    </Highlight>
  );
}

type Piece = {content: string; types: string[]; hidden: boolean};

/** Cuts the tokens of a line so that each secret, even one across tokens, can be blurred. */
function splitAtSecrets(line: Token[], secrets: string[]): Piece[] {
  const whole = line.filter((token) => !token.empty);
  const text = whole.map((token) => token.content).join('');
  const isHidden = new Array<boolean>(text.length).fill(false);
  for (const secret of secrets) {
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) isHidden.fill(true, at, at + secret.length);
  }
  let offset = 0;
  return whole.flatMap(({content, types}) => {
    const pieces: Piece[] = [];
    for (const character of content.split('')) {
      const hidden = isHidden[offset] ?? false;
      const last = pieces.at(-1);
      if (last && last.hidden === hidden) last.content += character;
      else pieces.push({content: character, types, hidden});
      offset += 1;
    }
    return pieces;
  });
}
