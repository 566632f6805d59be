import {useMemo, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {ReceivedResponse} from '@batchwise/openapi/http';
import {formatJson} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import type {ReceivedBody} from '@batchwise/openapi/response';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {Code} from '../../ui/Code.tsx';
import shared from '../../ui/shared.module.css';
import {BodyToolbar, type View} from './BodyToolbar.tsx';
import {Tools} from './Tools.tsx';
import type {Target} from './tree/TreeView.tsx';

const loadNotes = async () => (await import('./BodyNotes.tsx')).TextNotes;
const loadTree = async () => (await import('./tree/JsonTree.tsx')).JsonTree;
const loadPlainText = async () => (await import('./PlainText.tsx')).PlainText;
const loadEntries = async () => (await import('./StreamEntries.tsx')).StreamEntries;
const loadPicture = async () => (await import('./Picture.tsx')).Picture;
const loadBinary = async () => (await import('./Picture.tsx')).Binary;

/** A body of at most this many characters is shown formatted and in colours. */
const SMALL = 50_000;

type Props = {
  operation: Operation;
  outcome: ReceivedResponse;
  /** A place in the body to show. */
  target: Target | undefined;
};

/** The body of a response: as JSON, text, picture or stream entries; other bodies can be downloaded. */
export function ResponseBody({operation, outcome, target}: Props): ReactNode {
  const {body} = outcome;
  const label = translate({
    id: 'tryIt.response.body',
    message: 'Response body',
    description: 'Accessible name of the block with the body of a response',
  });
  if (body?.entries) return <LazyComponent load={loadEntries} props={{body, label}} />;
  if (outcome.text === '' && (!body || body.size === 0)) {
    return body?.state === 'arriving' ? null : (
      <p className={shared.note}>
        <Translate id="tryIt.response.empty" description="Instead of the body of a response">
          The response has no body.
        </Translate>
      </p>
    );
  }
  return <Content operation={operation} outcome={outcome} target={target} label={label} />;
}

/** A body that is not empty. A long text is shown while it arrives, other bodies once they are complete. */
function Content({operation, outcome, target, label}: Props & {label: string}): ReactNode {
  const {body, text: wholeText} = outcome;
  const kind = body?.kind;
  const isText = kind !== 'image' && kind !== 'binary';
  const text = isText ? (body?.text ?? wholeText) : '';
  const isComplete = body?.state !== 'arriving';
  const isSmall = text.length <= SMALL;
  const formatted = useMemo(
    () =>
      isComplete && isText && isSmall && kind !== 'xml' && kind !== 'html'
        ? formatJson(text)
        : undefined,
    [isComplete, isText, isSmall, kind, text],
  );
  const [chosen, choose] = useState<{view: View; target: Target | undefined}>();
  if (!isComplete && isSmall) return null;
  const isJson = isSmall ? formatted !== undefined : kind === 'json' && wholeText !== '';
  // A place to show opens the tree, until the reader chooses another view.
  const wanted = chosen && chosen.target === target ? chosen.view : target && 'tree';
  const view = isJson && body ? (wanted ?? (isSmall ? 'text' : 'tree')) : 'text';
  return (
    <>
      {isText && isComplete && (!isSmall || !isJson || text.includes('\ufffd')) && (
        <LazyComponent load={loadNotes} props={{operation, outcome, isJson: !isSmall || isJson}} />
      )}
      {body && isComplete && (
        <Tools>
          <BodyToolbar
            headers={outcome.headers}
            body={body}
            text={wholeText}
            view={isJson ? view : undefined}
            choose={(next) => choose({view: next, target})}
          />
        </Tools>
      )}
      {body && kind === 'image' && <LazyComponent load={loadPicture} props={{body}} />}
      {body && kind === 'binary' && <LazyComponent load={loadBinary} props={{body}} />}
      {isText && view === 'text' && !isSmall && (
        <LazyComponent load={loadPlainText} props={{text, label}} />
      )}
      {isText && view === 'text' && isSmall && (
        <Code text={formatted ?? text} language={languageOf(kind, formatted)} label={label} />
      )}
      {view === 'tree' && (
        <LazyComponent
          load={loadTree}
          props={{text, isWhole: body?.state === 'whole', label, target}}
        />
      )}
    </>
  );
}

function languageOf(kind: ReceivedBody['kind'] | undefined, json: string | undefined): string {
  if (json !== undefined) return 'json';
  return kind === 'xml' || kind === 'html' ? 'markup' : 'text';
}
