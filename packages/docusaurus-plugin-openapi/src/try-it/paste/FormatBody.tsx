import {formatJson} from '@batchwise/openapi/json';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import buttons from '../../ui/Buttons.module.css';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';

/** Lays out a JSON body that was pasted in one line. Until the reader asks for it, the bytes are sent as they were pasted. */
export function FormatBody({editor}: {editor: string}): ReactNode {
  const {values, body} = useExample();
  const {setBody} = useExampleActions();
  const text = values.body ?? '';
  const formatted = body?.kind === 'json' ? formatJson(text) : undefined;
  if (formatted === undefined || formatted === text) return null;
  return (
    <button
      type="button"
      className={buttons.reveal}
      onClick={() => {
        setBody(formatted);
        // The button is about to be removed, and would lose the focus.
        document.getElementById(editor)?.focus();
      }}
    >
      <Translate
        id="tryIt.paste.format"
        description="Button after a curl command was pasted: writes the JSON body over several lines, indented"
      >
        Format JSON
      </Translate>
    </button>
  );
}
