import type {RequestBody} from '@batchwise/openapi/operation';
import type {Problem} from '@batchwise/openapi/request';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import form from '../form/Form.module.css';
import {useFormParts} from '../form/parts.ts';
import {useExample, useExampleActions, useProblems} from '../state/ExampleProvider.tsx';
import {bodySyntaxError} from '../state/selectors.ts';
import {useProblemText} from '../validation/useProblemText.ts';
import styles from './BodyEditor.module.css';

const MOST_ROWS = 24;

type Props = {
  /** Begins each id in the example. */
  id: string;
  body: RequestBody;
};

/** The body as editable text, in one of its media types. It and the fields of the form show the same value. */
export function BodyEditor({id, body}: Props): ReactNode {
  const {values} = useExample();
  const {setBody} = useExampleActions();
  const {files, examples, nested} = useFormParts();
  const text = values.body ?? '';
  const editor = (
    <TextEditor id={`${id}-body`} body={body}>
      {examples && body.examples.length > 1 && (
        <examples.ExampleMenu
          id={`${id}-body-example`}
          name="body"
          examples={body.examples}
          text={text}
          onChoose={setBody}
        />
      )}
    </TextEditor>
  );
  return (
    <>
      <MediaTypeMenu id={`${id}-media-type`} body={body} />
      {nested && isNested(body) && (
        <nested.EditAsForm
          id={`${id}-schema-form`}
          name=""
          schemaPath=""
          schema={body.schema}
          definitions={body.schema.$defs ?? {}}
          text={text}
          required={body.required}
          onChange={setBody}
        />
      )}
      {/* Each media type has a file input of its own. */}
      {files && body.kind === 'binary' ? (
        <files.FileBody key={body.mediaType} id={`${id}-body-file`}>
          {editor}
        </files.FileBody>
      ) : (
        editor
      )}
    </>
  );
}

/** Whether a JSON body is edited by a schema form: it has no fields since it is a list, a map or one of several variants. */
function isNested(body: RequestBody): boolean {
  return (
    body.fields.length === 0 &&
    !['text', 'binary'].includes(body.kind) &&
    Object.keys(body.schema).length > 0
  );
}

function MediaTypeMenu({id, body}: Props): ReactNode {
  const {operation} = useExample();
  const {chooseMediaType} = useExampleActions();
  const bodies = [operation.body, ...(operation.otherBodies ?? [])].filter(
    (one) => one !== undefined,
  );
  if (bodies.length < 2) return null;
  return (
    <div className={form.example}>
      <label htmlFor={id}>
        <Translate id="tryIt.mediaType" description="Label of the menu of media types of the body">
          Media type
        </Translate>
      </label>
      <select
        id={id}
        className={form.input}
        value={body.mediaType}
        onChange={(event) => chooseMediaType(event.target.value)}
      >
        {bodies.map(({mediaType}) => (
          <option key={mediaType}>{mediaType}</option>
        ))}
      </select>
    </div>
  );
}

/** The problems at the editor. A syntax error disables the fields of the body, so it is shown at once. */
function useBodyProblems(): Problem[] {
  const syntaxError = bodySyntaxError(useExample());
  const problems = useProblems().filter(({field}) => field === 'body');
  return problems.length === 0 && syntaxError ? [syntaxError] : problems;
}

/** The name of the text editor: the text is the body itself, or JSON that forms are made from. */
function EditorName({body: {kind, mediaType}}: Pick<Props, 'body'>): ReactNode {
  if (kind === 'json')
    return (
      <Translate id="tryIt.body" description="Label of the text editor for a JSON request body">
        Body as JSON
      </Translate>
    );
  if (kind === 'form' || mediaType.startsWith('multipart/form-data'))
    return (
      <Translate
        id="tryIt.body.form"
        description="Label of the text editor for the fields of a form"
      >
        Form fields as JSON
      </Translate>
    );
  if (kind === 'multipart')
    return (
      <Translate
        id="tryIt.body.parts"
        description="Label of the text editor for a body of several parts"
      >
        Parts as JSON
      </Translate>
    );
  return (
    <Translate id="tryIt.body.text" description="Label of the text editor for a body such as CSV">
      Body as text
    </Translate>
  );
}

function TextEditor({id, body, children}: Props & {children: ReactNode}): ReactNode {
  const {values} = useExample();
  const {setBody, touch} = useExampleActions();
  const problemText = useProblemText();
  const problems = useBodyProblems();
  const text = values.body ?? '';
  return (
    <div className={styles.body}>
      <div className={styles.head}>
        <label htmlFor={id} className={form.label}>
          <EditorName body={body} />
        </label>
        {children}
      </div>
      <textarea
        id={id}
        className={`${form.input} ${styles.editor}`}
        value={text}
        rows={Math.min(text.split('\n').length + 1, MOST_ROWS)}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={problems.length > 0}
        aria-describedby={problems.length > 0 ? `${id}-problem` : undefined}
        onChange={(event) => setBody(event.target.value)}
        onBlur={() => touch('body')}
      />
      {problems.length > 0 && (
        <ul className={form.problem} id={`${id}-problem`}>
          {problems.map((problem, index) => (
            <li key={index}>{problemText(problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
