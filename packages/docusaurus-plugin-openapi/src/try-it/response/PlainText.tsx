import {useMemo, type ReactNode} from 'react';
import styles from './ResponseBody.module.css';

export type PlainTextProps = {text: string; label: string};

/** The number of characters in a block. */
const BLOCK = 10_000;

/** Divides a text into blocks of whole lines; only a line that is longer than a block is cut. */
export function toBlocks(text: string): string[] {
  const blocks: string[] = [];
  for (let from = 0; from < text.length;) {
    const block = text.slice(from, from + BLOCK);
    const isLast = from + block.length === text.length;
    const lines = isLast ? block.length : block.lastIndexOf('\n') + 1;
    // A character outside the Basic Multilingual Plane must not be cut in half.
    const cut = /[\ud800-\udbff]$/.test(block) ? block.length - 1 : block.length;
    const length = lines > 0 ? lines : cut;
    blocks.push(block.slice(0, length));
    from += length;
  }
  return blocks;
}

/** A long text without colours. The browser lays out only the blocks in view. */
export function PlainText({text, label}: PlainTextProps): ReactNode {
  const blocks = useMemo(() => toBlocks(text), [text]);
  return (
    <pre className={styles.plain} tabIndex={0} aria-label={label} dir="ltr">
      <code>
        {blocks.map((block, index) => (
          <span key={index} className={styles.block}>
            {block}
          </span>
        ))}
      </code>
    </pre>
  );
}
