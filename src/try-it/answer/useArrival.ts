import {useEffect, useReducer} from 'react';
import type {AnswerBody} from '../../request/answer-body';

/** Milliseconds between two drawings of what arrives. */
const PAUSE = 100;

/** Draws the component anew while a body arrives, a few times a second. */
export function useArrival(body: AnswerBody | undefined): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!body) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        redraw();
      }, PAUSE);
    };
    // Something may have come between the first drawing and now.
    soon();
    const stop = body.subscribe(soon);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [body]);
}
