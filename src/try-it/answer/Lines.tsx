import {useEffect, useReducer, useState, type ReactNode} from 'react';
import type {AnswerBody} from '../../request/answer-body';
import {createLineIndexer} from '../../request/line-index';
import {useWindow} from './useWindow';
import styles from './Tree.module.css';

export type LinesProps = {body: AnswerBody; label: string};

const STEP = 256 * 1024;
/** Milliseconds between two slices, in which the page is drawn. */
const PAUSE = 16;
const IDLE = 150;

/** A text of any length, as it came. Only what is in sight is drawn. */
export function Lines({body, label}: LinesProps): ReactNode {
  const [indexer] = useState(createLineIndexer);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = () => {
      const isMore = indexer.advance(body.bytes, STEP);
      redraw();
      if (isMore || body.state === 'arriving') timer = setTimeout(run, isMore ? PAUSE : IDLE);
    };
    run();
    return () => clearTimeout(timer);
  }, [indexer, body]);
  const {ref, height, first, last, topOf, onScroll} = useWindow(indexer.count);
  return (
    <div
      ref={ref}
      role="region"
      aria-label={label}
      tabIndex={0}
      dir="ltr"
      className={styles.lines}
      data-testid="lines"
      onScroll={onScroll}
    >
      <div className={styles.canvas} style={{blockSize: height}}>
        {Array.from({length: Math.max(0, last - first)}, (_, at) => first + at).map((line) => (
          <div key={line} className={styles.line} style={{insetBlockStart: topOf(line)}}>
            {indexer.lineAt(body.bytes, line)}
          </div>
        ))}
      </div>
    </div>
  );
}
