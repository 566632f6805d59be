import {useEffect, useId, useRef, useState, type FormEvent, type ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {sendFeedback} from './send-feedback';

const LONGEST = 2000;

/** The status message after feedback was sent. */
type State = 'asked' | 'rated' | 'commented' | 'failed';

function Result({state}: {state: State}): ReactNode {
  const result = useRef<HTMLParagraphElement>(null);
  // The button that had the focus has been removed.
  useEffect(() => {
    if (state === 'commented') result.current?.focus();
  }, [state]);
  return (
    <p ref={result} role="status" tabIndex={-1} className="helpful-told">
      {state === 'rated' && (
        <Translate
          id="helpful.thanks"
          description="Below the question “Was this page helpful?”, after the reader has pressed Yes or No"
        >
          Thank you for your feedback.
        </Translate>
      )}
      {state === 'commented' && (
        <Translate
          id="helpful.sent"
          description="Below the question “Was this page helpful?”, after the reader has sent a comment"
        >
          Thank you. Your comment has been sent.
        </Translate>
      )}
      {state === 'failed' && (
        <Translate
          id="helpful.failed"
          description="Error message below the question “Was this page helpful?”"
        >
          Your feedback could not be sent. Try again later.
        </Translate>
      )}
    </p>
  );
}

function Comment({onSend}: {onSend: (comment: string) => void}): ReactNode {
  const [comment, setComment] = useState('');
  const [id, hint] = [useId(), useId()];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (comment.trim() !== '') onSend(comment.trim());
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={id}>
        <Translate
          id="helpful.comment"
          description="Label of the text field for a comment on the page"
        >
          What was helpful or missing? (optional)
        </Translate>
      </label>
      <textarea
        id={id}
        className="helpful__comment"
        rows={3}
        maxLength={LONGEST}
        aria-describedby={hint}
        value={comment}
        onChange={({target}) => setComment(target.value)}
      />
      <p id={hint}>
        <Translate
          id="helpful.careful"
          description="Below the text field for a comment on the page"
        >
          Do not enter tokens or personal data.
        </Translate>
      </p>
      <button type="submit">
        <Translate id="helpful.send" description="Button that sends a comment on the page">
          Send comment
        </Translate>
      </button>
    </form>
  );
}

/** Asks whether the page helped, sends the rating, and then an optional comment. */
export function Helpful({url}: {url: string}): ReactNode {
  const {slug} = useDoc().metadata;
  const {
    i18n: {currentLocale},
  } = useDocusaurusContext();
  const [helpful, setHelpful] = useState<boolean>();
  const [state, setState] = useState<State>('asked');
  const send = (isHelpful: boolean, comment?: string) => {
    sendFeedback(url, {
      page: slug,
      locale: currentLocale,
      helpful: isHelpful,
      ...(comment ? {comment} : {}),
    }).then(
      () => {
        setHelpful(isHelpful);
        setState(comment ? 'commented' : 'rated');
      },
      (error: unknown) => {
        console.error(error);
        setState('failed');
      },
    );
  };
  const ratingButton = (isHelpful: boolean, label: string): ReactNode => (
    <button
      type="button"
      aria-pressed={helpful === isHelpful}
      onClick={() => helpful !== isHelpful && send(isHelpful)}
    >
      {label}
    </button>
  );
  return (
    <section
      className="helpful"
      aria-label={translate({
        id: 'helpful.label',
        message: 'Feedback on this page',
        description: 'Accessible name of the section with the question “Was this page helpful?”',
      })}
    >
      <p>
        <Translate
          id="helpful.question"
          description="Question below a page; the buttons Yes and No follow"
        >
          Was this page helpful?
        </Translate>{' '}
        <span className="helpful-answers">
          {ratingButton(
            true,
            translate({
              id: 'helpful.yes',
              message: 'Yes',
              description: 'Button after the question “Was this page helpful?”',
            }),
          )}{' '}
          {ratingButton(
            false,
            translate({
              id: 'helpful.no',
              message: 'No',
              description: 'Button after the question “Was this page helpful?”',
            }),
          )}
        </span>
      </p>
      <Result state={state} />
      {helpful !== undefined && state !== 'commented' && (
        <Comment onSend={(comment) => send(helpful, comment)} />
      )}
    </section>
  );
}
