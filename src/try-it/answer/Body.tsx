import {useMemo, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {Operation} from '../../openapi/types';
import type {AnswerBody} from '../../request/answer-body';
import {formatJson} from '../../request/body/format-json';
import {isJsonMediaType} from '../../openapi/media-type';
import type {Answered} from '../../request/http/send';
import {Code} from '../Code';
import {MoreLink} from '../MoreLink';
import shared from '../shared.module.css';
import {Later} from './Later';
import {Toolbar, type View} from './Toolbar';
import type {Target} from './Tree';
import styles from './Body.module.css';

const loadTree = async () => (await import('./Tree')).Tree;
const loadLines = async () => (await import('./Lines')).Lines;
const loadEntries = async () => (await import('./Entries')).Entries;
const loadPicture = async () => (await import('./Picture')).Picture;
const loadBinary = async () => (await import('./Picture')).Binary;

/** Characters of a body that is shown at once, in colours; a larger one is shown by what copes with any size. */
const SMALL = 50_000;

type Props = {
  operation: Operation;
  outcome: Answered;
  /** A place in the body to show. */
  target?: Target;
};

/** The body of an answer: as JSON, text, image or entries; whatever else it is, as a download. */
export function Body({operation, outcome, target}: Props): ReactNode {
  const {text, body} = outcome;
  const label = translate({
    id: 'tryIt.answer.body',
    message: 'Body of the answer',
    description: 'Accessible name of the block with the body of the answer',
  });
  const json = useMemo(
    () =>
      text.length > SMALL || body?.kind === 'xml' || body?.kind === 'html'
        ? undefined
        : formatJson(text),
    [text, body],
  );
  const [view, setView] = useState<{view: View; since?: Target}>();
  if (body?.entries) return <Later load={loadEntries} props={{body, label}} />;
  if (text === '' && (!body || body.size === 0)) {
    return body?.state === 'arriving' ? null : (
      <p className={shared.note}>
        <Translate id="tryIt.answer.empty" description="An answer without a body">
          The answer has no body.
        </Translate>
      </p>
    );
  }
  const isSmall = text !== '' && text.length <= SMALL;
  const isJson = isSmall ? json !== undefined : body?.kind === 'json';
  // To go to a place is to ask for the tree.
  const wanted = view && view.since === target ? view.view : target && 'tree';
  const chosen = isJson && body ? (wanted ?? (isSmall ? 'text' : 'tree')) : 'text';
  return (
    <>
      {isSmall && !isJson && expectsJson(operation, body) && (
        <p className={shared.note}>
          <Translate id="tryIt.answer.notJson" description="Above an answer whose body is not JSON">
            The body is not JSON. Here it is as it came.
          </Translate>{' '}
          <MoreLink anchor="not-json" />
        </p>
      )}
      {body && body.state !== 'arriving' && (
        <div className={styles.bar}>
          <Toolbar
            body={body}
            text={text}
            view={isJson ? chosen : undefined}
            choose={(next) => setView({view: next, since: target})}
          />
        </div>
      )}
      <Shown
        body={body}
        text={json ?? text}
        isSmall={isSmall}
        isTree={chosen === 'tree'}
        language={languageOf(body, json)}
        label={label}
        target={target}
      />
    </>
  );
}

type ShownProps = {
  body: AnswerBody | undefined;
  text: string;
  isSmall: boolean;
  isTree: boolean;
  language: string;
  label: string;
  target?: Target;
};

function Shown({body, text, isSmall, isTree, language, label, target}: ShownProps): ReactNode {
  if (body && isTree && (!isSmall || body.state !== 'arriving'))
    return body.size > SMALL || isSmall ? (
      <Later load={loadTree} props={{body, label, target}} />
    ) : null;
  if (isSmall || !body)
    return <Code text={text} language={language} label={label} testId="response-body" />;
  if (body.kind === 'image')
    return body.state === 'arriving' ? null : <Later load={loadPicture} props={{body}} />;
  if (body.kind === 'binary') return <Later load={loadBinary} props={{body}} />;
  return body.size > SMALL ? <Later load={loadLines} props={{body, label}} /> : null;
}

/** Whether a body that is not JSON comes as a surprise. */
function expectsJson({accept}: Operation, body: AnswerBody | undefined): boolean {
  return isJsonMediaType(accept) || body?.kind === 'json';
}

function languageOf(body: AnswerBody | undefined, json: string | undefined): string {
  if (json !== undefined) return 'json';
  return body?.kind === 'xml' || body?.kind === 'html' ? 'markup' : 'text';
}
