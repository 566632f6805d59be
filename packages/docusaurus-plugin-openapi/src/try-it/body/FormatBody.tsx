import {formatJson} from '@batchwise/openapi/json';
import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import buttons from '../../ui/Buttons.module.css';
import styles from './BodyEditor.module.css';

type Props = {
  text: string;
  /** The id of the text editor. */
  editor: string;
  onFormat: (text: string) => void;
};

/** Lays out a valid JSON body that is on one line, as many are that were pasted. Until it is pressed, the bytes are sent as they are. */
export function FormatBody({text, editor, onFormat}: Props): ReactNode {
  if (!/^ *[{[].{2,}$/.test(text)) return null;
  return (
    <button
      type="button"
      className={clsx(buttons.reveal, styles.format)}
      onClick={() => {
        onFormat(formatJson(text) ?? text);
        // The button is about to be removed, and would lose the focus.
        document.getElementById(editor)?.focus();
      }}
    >
      <Translate
        id="tryIt.body.format"
        description="Button below a JSON body on one line: writes it over several lines, indented"
      >
        Format JSON
      </Translate>
    </button>
  );
}
