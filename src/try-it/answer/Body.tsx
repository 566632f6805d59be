import {useMemo, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {Operation} from '../../openapi/types';
import type {AnswerBody} from '../../request/answer-body';
import {formatJson} from '../../request/format';
import {isJsonMediaType} from '../../request/media-type';
import type {Answered} from '../../request/send';
import {Code} from '../Code';
import {CopyButton} from '../CopyButton';
import {MoreLink} from '../MoreLink';
import buttons from '../Buttons.module.css';
import shared from '../shared.module.css';
import {Later} from './Later';
import type {Target} from './Tree';
import styles from './Body.module.css';

const loadTree = async () => (await import('./Tree')).Tree;
const loadLines = async () => (await import('./Lines')).Lines;
const loadEntries = async () => (await import('./Entries')).Entries;
const loadPicture = async () => (await import('./Picture')).Picture;

/** Characters of a body that is shown at once, in colours; a larger one is shown by what copes with any size. */
const SMALL = 50_000;

type View = 'text' | 'tree';

type Props = {
  operation: Operation;
  outcome: Answered;
  /** A place in the body to show. */
  target?: Target;
};

/** The body of an answer: as JSON, text, image or entries; whatever else it is, as a download. */
export function Body({operation, outcome, target}: Props): ReactNode {
  const {text, body} = outcome;
  const label = translate({id: 'tryIt.answer.body', message: 'Body of the answer', description: 'Accessible name of the block with the body of the answer'});
  const json = useMemo(() => (text.length > SMALL || body?.kind === 'xml' || body?.kind === 'html' ? undefined : formatJson(text)), [text, body]);
  const [view, setView] = useState<{view: View; since?: Target}>();
  if (body?.entries) return <Later load={loadEntries} props={{body, label}} />;
  if (text === '' && (!body || body.size === 0)) {
    return body?.state === 'arriving' ? null : <p className={shared.note}><Translate id="tryIt.answer.empty" description="An answer without a body">The answer has no body.</Translate></p>;
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
          <Translate id="tryIt.answer.notJson" description="Above an answer whose body is not JSON">The body is not JSON. Here it is as it came.</Translate>{' '}
          <MoreLink anchor="not-json" />
        </p>
      )}
      {body && body.state !== 'arriving' && <Toolbar body={body} text={text} view={isJson ? chosen : undefined} choose={(next) => setView({view: next, since: target})} />}
      <Shown body={body} text={json ?? text} isSmall={isSmall} isTree={chosen === 'tree'} language={languageOf(body, json)} label={label} target={target} />
    </>
  );
}

type ShownProps = {body: AnswerBody | undefined; text: string; isSmall: boolean; isTree: boolean; language: string; label: string; target?: Target};

function Shown({body, text, isSmall, isTree, language, label, target}: ShownProps): ReactNode {
  if (body && isTree && (!isSmall || body.state !== 'arriving')) return body.size > SMALL || isSmall ? <Later load={loadTree} props={{body, label, target}} /> : null;
  if (isSmall || !body) return <Code text={text} language={language} label={label} testId="response-body" />;
  if (body.kind === 'image') return body.state === 'arriving' ? null : <Later load={loadPicture} props={{body}} />;
  if (body.kind === 'binary') {
    return (
      <p className={shared.note} data-testid="binary">
        <Translate id="tryIt.answer.binary" description="Above a body that is neither text nor an image" values={{type: <code>{body.mediaType || '?'}</code>}}>{'The body is no text ({type}). It can be downloaded.'}</Translate>
      </p>
    );
  }
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

type ToolbarProps = {body: AnswerBody; text: string; view: View | undefined; choose: (view: View) => void};

function Toolbar({body, text, view, choose}: ToolbarProps): ReactNode {
  const option = (one: View, words: string) => (
    <button type="button" className={buttons.reveal} data-testid={`view-${one}`} aria-pressed={view === one} onClick={() => choose(one)}>{words}</button>
  );
  return (
    <div className={styles.bar}>
      {view && option('text', translate({id: 'tryIt.view.text', message: 'Text', description: 'Button that shows JSON as text'}))}
      {view && option('tree', translate({id: 'tryIt.view.tree', message: 'Tree', description: 'Button that shows JSON as a tree that folds'}))}
      {text !== '' && (
        <CopyButton className={buttons.reveal} testId="body-copy" text={() => text}>
          <Translate id="tryIt.body.copy" description="Button that copies the body of the answer">Copy body</Translate>
        </CopyButton>
      )}
      <button type="button" className={buttons.reveal} data-testid="body-download" onClick={() => download(body)}>
        <Translate id="tryIt.body.download" description="Button that saves the body of the answer as a file">Download</Translate>
      </button>
    </div>
  );
}

/** A file never opens as a page of this site, whatever it holds: it is saved. */
function download({bytes, mediaType, kind}: AnswerBody): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], {type: 'application/octet-stream'}));
  const ending = /^[\w.]+\/(?:[\w.-]+\+)?([a-z0-9]{1,5})$/.exec(mediaType)?.[1];
  link.download = `answer.${ending ?? (kind === 'binary' ? 'bin' : 'txt')}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
