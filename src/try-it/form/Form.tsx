import Translate from '@docusaurus/Translate';
import {useState, type ReactNode} from 'react';
import type {BodyField, Operation} from '../../openapi/types';
import {activeParameters} from '../../request/parameters/credentials';
import {keyOf} from '../../request/parameters/parse-input';
import {BodyEditor} from '../body/BodyEditor';
import {BodyFieldInput} from '../body/BodyFieldInput';
import type {Example} from '../state/ExampleProvider';
import styles from './Form.module.css';
import {ParameterField} from './ParameterField';
import {SecurityMenu} from './SecurityMenu';
import {formParts} from './parts';

type Props = {
  id: string;
  example: Example;
  /** As long as this is what the server wrote. */
  isStill: boolean;
  onReveal: (key: string, revealed: boolean) => void;
};

/** The values of a request: its credentials and other parameters, the fields of its body, and the body as text. */
export function Form({id, example, isStill, onReveal}: Props): ReactNode {
  const {operation, body} = example;
  const {notes} = formParts();
  const fields = body?.fields ?? [];
  const shown = activeParameters(operation, example.values);
  const [required, optional] = [
    fields.filter((field) => field.required),
    fields.filter((field) => !field.required),
  ];
  const more = optional.length > 0 || shown.some((parameter) => !parameter.required);
  // A problem must not hide in a closed section.
  const hidden = new Set([
    ...optional.map(({name}) => name),
    ...shown.filter((one) => !one.required).map(keyOf),
  ]);
  const hasProblem = example.problems.some(({field}) => hidden.has(field));
  const [opened, setOpened] = useState(false);
  if (hasProblem && !opened) setOpened(true);
  const parameters = (wanted: boolean) =>
    shown
      .filter((parameter) => parameter.required === wanted)
      .map((parameter) => (
        <ParameterField
          key={keyOf(parameter)}
          id={idOf(id, operation, keyOf(parameter))}
          example={example}
          parameter={parameter}
          onReveal={onReveal}
        />
      ));
  const bodyFields = (list: BodyField[]) =>
    list.map((field) => (
      <BodyFieldInput
        key={field.name}
        id={`${id}-body-${field.name}`}
        example={example}
        field={field}
      />
    ));
  return (
    <div className={styles.form}>
      <SecurityMenu id={`${id}-security`} example={example} />
      {operation.certificates && notes && (
        <notes.Certificates operation={operation} choice={example.values.security ?? 0} />
      )}
      <div className={styles.fields}>
        {parameters(true)}
        {bodyFields(required)}
      </div>
      {more && (
        <details
          className={styles.more}
          data-testid="more"
          open={opened}
          onToggle={(event) => setOpened(event.currentTarget.open)}
        >
          <summary>
            <Translate id="tryIt.more" description="Opens the optional values of a request">
              More: optional values
            </Translate>
          </summary>
          {/* Nobody can fill these in before the example is live, nor see them without scripts, so the page comes without them. */}
          {!isStill && (
            <div className={styles.fields}>
              {parameters(false)}
              {bodyFields(optional)}
            </div>
          )}
        </details>
      )}
      {body && <BodyEditor id={`${id}-body`} example={example} body={body} />}
    </div>
  );
}

/** Keys may hold what an id must not: white space would part it in two. */
const idOf = (id: string, {parameters}: Operation, key: string): string =>
  `${id}-parameter-${parameters.findIndex((one) => keyOf(one) === key)}`;
