import {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {ReceivedResponse} from '@batchwise/openapi/http';
import type {ReceivedBody} from '@batchwise/openapi/response';
import {CopyButton} from '../../ui/CopyButton.tsx';
import {NotLoaded} from '../../ui/NotLoaded.tsx';
import buttons from '../../ui/Buttons.module.css';

export type View = 'text' | 'tree';

type Props = {
  headers: ReceivedResponse['headers'];
  body: ReceivedBody;
  text: string;
  view: View | undefined;
  choose: (view: View) => void;
};

/** Buttons for a body: view as text or tree, copy, download. */
export function BodyToolbar({headers, body, text, view, choose}: Props): ReactNode {
  const [isFailed, setFailed] = useState(false);
  const save = () =>
    import('./download.ts').then(
      ({download}) => download(headers, body),
      () => setFailed(true),
    );
  const option = (one: View, words: string) => (
    <button
      type="button"
      className={buttons.tool}
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
              description: 'Button above the body of a response: shows JSON as a tree',
            }),
          )}
        </span>
      )}
      {text !== '' && (
        <CopyButton className={buttons.tool} text={() => text}>
          <Translate id="tryIt.body.copy" description="Button that copies the body of a response">
            Copy body
          </Translate>
        </CopyButton>
      )}
      <button type="button" className={buttons.tool} onClick={() => void save()}>
        <Translate
          id="tryIt.body.download"
          description="Button that saves the body of a response as a file"
        >
          Download
        </Translate>
      </button>
      {isFailed && <NotLoaded />}
    </>
  );
}
