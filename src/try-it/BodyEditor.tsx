import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Problem} from '../request/types';
import {FileBody} from './FileBody';
import {problemText} from './messages/problems';
import {useSite} from './site';
import type {Example} from './useExample';
import styles from './Form.module.css';

const MOST_ROWS = 24;

/** The body as editable text; it and the fields above show the same value. */
export function BodyEditor({id, example}: {id: string; example: Example}): ReactNode {
  const problems = example.problems.filter(({field}) => field === 'body');
  // A broken body disables the fields, so its problem is shown at once.
  const shown = problems.length > 0 ? problems : example.bodyBroken ? [example.bodyBroken] : [];
  if (example.operation.body?.mediaType === 'application/octet-stream') {
    return <FileBody id={id} example={example}><TextEditor id={id} example={example} shown={shown} /></FileBody>;
  }
  return <TextEditor id={id} example={example} shown={shown} />;
}

function TextEditor({id, example, shown}: {id: string; example: Example; shown: Problem[]}): ReactNode {
  const {locale} = useSite();
  const text = example.values.body ?? '';
  return (
    <div className={styles.body}>
      <label htmlFor={id} className={styles.label}>
        {example.operation.body?.mediaType === 'application/json'
          ? <Translate id="tryIt.body" description="Label of the JSON editor">Body as JSON</Translate>
          : <Translate id="tryIt.body.text" description="Label of the editor for a body that is not JSON, such as the content of a file">Body as text</Translate>}
      </label>
      <textarea id={id} className={styles.input} data-testid="body" value={text} rows={Math.min(text.split('\n').length + 1, MOST_ROWS)}
        spellCheck={false} autoComplete="off" autoCapitalize="off" aria-invalid={shown.length > 0} aria-describedby={shown.length > 0 ? `${id}-problem` : undefined}
        onChange={(event) => example.setBody(event.target.value)} onBlur={() => example.leave('body')} />
      {shown.length > 0 && (
        <ul className={styles.problem} id={`${id}-problem`} data-testid="problem-body">
          {shown.map((problem, index) => <li key={index}>{problemText(problem, locale)}</li>)}
        </ul>
      )}
    </div>
  );
}
