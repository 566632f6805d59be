import {useEffect, useRef, useState} from 'react';
import type {Answered} from '../../request/http/send';
import type {Received} from './sendRequest';

/** Milliseconds after which an answer is shown although the rest of it is still to come: a quick one is drawn once. */
const SHOWN_AFTER = 150;

/** Sends a request, and tells when its answer begins. */
export type Send = (signal: AbortSignal, onAnswer: (answer: Answered) => void) => Promise<Received>;

export type Sending = {
  isSending: boolean;
  /** What came back; while it comes, what is there of it. */
  outcome: Received | undefined;
  /** Sends, and calls back when all has come. One that was cleared meanwhile is not told. */
  start: (send: Send, onEnd: (outcome: Received) => void) => void;
  cancel: () => void;
  /** Forgets the answer, and the one that is waited for. */
  clear: () => void;
};

/** The request on its way, and what came back of the last one. */
export function useSending(before: () => Received | undefined): Sending {
  const [outcome, setOutcome] = useState(before);
  const [sending, setSending] = useState<AbortController>();
  const latest = useRef<AbortController>(undefined);
  /** Whether a body is on its way. */
  const arriving = useRef(false);
  // A stream may have no end. A request whose answer has not begun is left alone: it is carried out all the same.
  useEffect(
    () => () => {
      if (arriving.current) latest.current?.abort();
    },
    [],
  );

  const start = (send: Send, onEnd: (outcome: Received) => void) => {
    const controller = new AbortController();
    latest.current = controller;
    setSending(controller);
    setOutcome(undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLatest = () => latest.current === controller;
    const onAnswer = (answer: Answered) => {
      if (!isLatest()) return;
      arriving.current = true;
      timer = setTimeout(
        () => isLatest() && setOutcome(answer),
        answer.body?.entries ? 0 : SHOWN_AFTER,
      );
    };
    void send(controller.signal, onAnswer).then((result) => {
      clearTimeout(timer);
      if (!isLatest()) return;
      arriving.current = false;
      setSending(undefined);
      setOutcome(result);
      onEnd(result);
    });
  };
  return {
    isSending: sending !== undefined,
    outcome,
    start,
    cancel: () => sending?.abort(),
    clear: () => {
      sending?.abort();
      latest.current = undefined;
      setSending(undefined);
      setOutcome(undefined);
    },
  };
}
