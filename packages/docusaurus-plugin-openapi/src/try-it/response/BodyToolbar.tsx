import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {ReceivedBody} from '@batchwise/openapi/response';
import {CopyButton} from '../../ui/CopyButton.tsx';
import buttons from '../../ui/Buttons.module.css';

export type View = 'text' | 'tree';

type Props = {
  body: ReceivedBody;
  text: string;
  view: View | undefined;
  choose: (view: View) => void;
};

/** Buttons above a body: view as text or tree, copy, download. */
export function BodyToolbar({body, text, view, choose}: Props): ReactNode {
  const option = (one: View, words: string) => (
    <button
      type="button"
      className={buttons.reveal}
      aria-pressed={view === one}
      onClick={() => choose(one)}
    >
      {words}
    </button>
  );
  return (
    <>
      {view && (
        <span className={buttons.segments}>
          {option(
            'text',
            translate({
              id: 'tryIt.view.text',
              message: 'Text',
              description: 'Button above the body of a response: shows JSON as text',
            }),
          )}
          {option(
            'tree',
            translate({
              id: 'tryIt.view.tree',
              message: 'Tree',
              description:
                'Button above the body of a response: shows JSON as a tree with branches that open and close',
            }),
          )}
        </span>
      )}
      {text !== '' && (
        <CopyButton className={buttons.reveal} text={() => text}>
          <Translate id="tryIt.body.copy" description="Button that copies the body of a response">
            Copy body
          </Translate>
        </CopyButton>
      )}
      <button type="button" className={buttons.reveal} onClick={() => download(body)}>
        <Translate
          id="tryIt.body.download"
          description="Button that saves the body of a response as a file"
        >
          Download
        </Translate>
      </button>
    </>
  );
}

/** Saves the body as a file. Its type keeps the browser from opening it as a page of this site. */
function download({blob, mediaType, kind}: ReceivedBody): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([blob()], {type: 'application/octet-stream'}));
  const extension = /^[\w.]+\/(?:[\w.-]+\+)?([a-z0-9]{1,5})$/.exec(mediaType)?.[1];
  link.download = `response.${extension ?? (kind === 'binary' ? 'bin' : 'txt')}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
