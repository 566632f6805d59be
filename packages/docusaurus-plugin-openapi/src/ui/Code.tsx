import {Fragment, type ReactNode} from 'react';
import {Highlight, type PrismTheme, type Token} from 'prism-react-renderer';
import clsx from 'clsx';
import styles from './Code.module.css';

/** Colours come from the style sheet, so that they fit dark mode before any script runs. */
const NO_THEME: PrismTheme = {plain: {}, styles: []};

/** Characters. A longer text is not highlighted. */
const MOST_HIGHLIGHTED = 50_000;

/** Characters of a text in the HTML of a page, where colours make it four times as large. */
const MOST_PRINTED = 10_000;

/** Shown instead of a secret. */
export const DOTS = '••••••';

/** A text of the code that stands for a secret. */
export type Mask = {
  /** Letters and digits. */
  token: string;
  /** Printed instead: `{ACCESS_TOKEN}`. */
  placeholder: string;
};

type Props = {
  text: string;
  language: string;
  /** The accessible name of the block. */
  label: string;
  /** The texts that stand for secrets; dots are shown in their places. */
  masks?: readonly Mask[];
  /** Whether the HTML of the page has the code, so that its size counts. */
  isPrinted?: boolean;
};

/** Highlighted code. */
export function Code({text, language, label, masks = [], isPrinted = false}: Props): ReactNode {
  // Each token is an element: a large response would freeze the page.
  if (text.length > (isPrinted ? MOST_PRINTED : MOST_HIGHLIGHTED)) {
    return (
      <pre className={styles.code} tabIndex={0} aria-label={label}>
        <code>
          <Masked text={text} masks={masks} />
        </code>
      </pre>
    );
  }
  return (
    <Highlight theme={NO_THEME} code={text} language={language}>
      {({tokens}) => (
        <pre className={styles.code} tabIndex={0} aria-label={label}>
          <code className={`language-${language}`}>
            {segmentsOf(tokens).map(({content, types}, at) => {
              const shown =
                masks.length > 0 ? <Masked key={at} text={content} masks={masks} /> : content;
              return types === PLAIN ? (
                shown
              ) : (
                <span key={at} className={clsx('token', types)}>
                  {shown}
                </span>
              );
            })}
          </code>
        </pre>
      )}
    </Highlight>
  );
}

/** A text with dots in the places of secrets. */
function Masked({text, masks}: {text: string; masks: readonly Mask[]}): ReactNode {
  const [mask, ...others] = masks.filter(({token}) => text.includes(token));
  if (!mask) return text;
  return text.split(mask.token).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && (
        <span className={styles.mask} data-placeholder={mask.placeholder}>
          {DOTS}
        </span>
      )}
      <Masked text={part} masks={others} />
    </Fragment>
  ));
}

const PLAIN = 'plain';

type Segment = {content: string; types: string};

/** Merges neighbouring tokens of the same type, since each segment is an element. */
function segmentsOf(lines: Token[][]): Segment[] {
  const segments: Segment[] = [];
  const add = (content: string, types: string) => {
    const last = segments.at(-1);
    if (last && last.types === types) last.content += content;
    else segments.push({content, types});
  };
  lines.forEach((line, index) => {
    for (const {content, types} of line.filter(({empty}) => !empty)) add(content, types.join(' '));
    if (index < lines.length - 1) add('\n', PLAIN);
  });
  return segments;
}
