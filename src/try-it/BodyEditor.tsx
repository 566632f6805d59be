import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {RequestBody} from '../openapi/types';
import type {Problem} from '../request/types';
import {ByFields} from './form/ByFields';
import {ExampleMenu} from './form/ExampleMenu';
import {formParts} from './form/parts';
import {problemText} from './messages/problems';
import {useSite} from './site';
import type {Example} from './useExample';
import styles from './Form.module.css';

const MOST_ROWS = 24;

type Props = {id: string; example: Example; body: RequestBody};

/** The body as editable text, in one of its media types; it and the fields above show the same value. */
export function BodyEditor({id, example, body}: Props): ReactNode {
  const problems = example.problems.filter(({field}) => field === 'body');
  // A broken body disables the fields, so its problem is shown at once.
  const shown = problems.length > 0 ? problems : example.bodyBroken ? [example.bodyBroken] : [];
  const {files} = formParts();
  const editor = <TextEditor id={id} example={example} body={body} shown={shown} />;
  return (
    <>
      <MediaTypeMenu id={`${id}-media-type`} example={example} body={body} />
      {body.examples.length > 1 && (
        <ExampleMenu
          id={`${id}-example`}
          name="body"
          examples={body.examples}
          text={example.values.body ?? ''}
          onChoose={example.setBody}
        />
      )}
      {isNested(body) && (
        <ByFields
          id={`${id}-structure`}
          name=""
          schema={body.schema}
          definitions={body.schema.$defs ?? {}}
          text={example.values.body ?? ''}
          required={body.required}
          onChange={example.setBody}
        />
      )}
      {/* Another media type has another field for a file. */}
      {files && body.kind === 'binary' ? (
        <files.FileBody key={body.mediaType} id={id} example={example}>
          {editor}
        </files.FileBody>
      ) : (
        editor
      )}
    </>
  );
}

/** Whether a JSON body has no fields of its own, since its parts depend on a choice, or are as many as one likes. */
function isNested(body: RequestBody): boolean {
  return (
    body.fields.length === 0 &&
    !['text', 'binary'].includes(body.kind) &&
    Object.keys(body.schema).length > 0
  );
}

function MediaTypeMenu({id, example, body}: Props): ReactNode {
  const bodies = [example.operation.body, ...(example.operation.otherBodies ?? [])].filter(
    (one) => one !== undefined,
  );
  if (bodies.length < 2) return null;
  return (
    <div className={styles.example}>
      <label htmlFor={id}>
        <Translate
          id="tryIt.mediaType"
          description="Label of the menu of media types of a body, such as application/json"
        >
          Media type
        </Translate>
      </label>
      <select
        id={id}
        className={styles.input}
        data-testid="media-type"
        value={body.mediaType}
        onChange={(event) => example.chooseMediaType(event.target.value)}
      >
        {bodies.map(({mediaType}) => (
          <option key={mediaType}>{mediaType}</option>
        ))}
      </select>
    </div>
  );
}

function TextEditor({id, example, body, shown}: Props & {shown: Problem[]}): ReactNode {
  const {locale} = useSite();
  const isText = ['text', 'binary'].includes(body.kind);
  const text = example.values.body ?? '';
  return (
    <div className={styles.body}>
      <label htmlFor={id} className={styles.label}>
        {isText ? (
          <Translate
            id="tryIt.body.text"
            description="Label of the editor for a body that is not JSON, such as the content of a file"
          >
            Body as text
          </Translate>
        ) : (
          <Translate id="tryIt.body" description="Label of the JSON editor">
            Body as JSON
          </Translate>
        )}
      </label>
      <textarea
        id={id}
        className={styles.input}
        data-testid="body"
        value={text}
        rows={Math.min(text.split('\n').length + 1, MOST_ROWS)}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={shown.length > 0}
        aria-describedby={shown.length > 0 ? `${id}-problem` : undefined}
        onChange={(event) => example.setBody(event.target.value)}
        onBlur={() => example.leave('body')}
      />
      {shown.length > 0 && (
        <ul className={styles.problem} id={`${id}-problem`} data-testid="problem-body">
          {shown.map((problem, index) => (
            <li key={index}>{problemText(problem, locale)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
