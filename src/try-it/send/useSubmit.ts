import {useRef, useState} from 'react';
import type {Problem} from '../../request/types';
import type {Received} from './sendRequest';
import {useSending, type Send} from './useSending';

type Options = {
  /** What came back before the reader went to another page, and came back. */
  before: () => Received | undefined;
  /** What speaks against sending; takes a moment where the checks are still on their way. */
  findProblems: () => Promise<Problem[]>;
  send: Send;
  onEnd: (outcome: Received) => void;
};

export type Press = {
  /** Whether Send was pressed since the form was begun anew: then all problems are shown. */
  pressed: boolean;
  sending: boolean;
  outcome: Received | undefined;
  /** Sends, unless there are problems, which are shown then. @returns whether there were none. */
  press: () => Promise<boolean>;
  cancel: () => void;
  /** Shows only the problems of fields that were left again. */
  unpress: () => void;
  /** Forgets the answer, and the one that is waited for. */
  clear: () => void;
};

/** What the button Send does: it looks for problems first, and then sends, once at a time. */
export function usePress({before, findProblems, send, onEnd}: Options): Press {
  const {isSending, outcome, start, cancel, clear} = useSending(before);
  const [pressed, setPressed] = useState(false);
  /** Whether the checks are waited for. */
  const starting = useRef(false);
  const [isStarting, setStarting] = useState(false);

  const press = async (): Promise<boolean> => {
    if (isSending || starting.current) return true;
    setPressed(true);
    starting.current = true;
    setStarting(true);
    const found = await findProblems();
    setStarting(false);
    // Cancelled while the checks were on their way.
    if (!starting.current) return true;
    starting.current = false;
    if (found.length > 0) return false;
    start(send, onEnd);
    return true;
  };
  return {
    pressed,
    outcome,
    press,
    sending: isSending || isStarting,
    cancel: () => {
      starting.current = false;
      cancel();
    },
    unpress: () => setPressed(false),
    clear: () => {
      starting.current = false;
      clear();
      setPressed(false);
    },
  };
}
