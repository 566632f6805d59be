import clsx from 'clsx';
import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {activeParameters, keyOf} from '@batchwise/openapi/request';
import shared from '../../ui/shared.module.css';
import {useHydrated} from '../../ui/useHydrated.ts';
import {BodyEditor} from '../body/BodyEditor.tsx';
import {BodyFieldInput} from '../body/BodyFieldInput.tsx';
import {isConnectionValue} from '../connection/connection-values.ts';
import {bodyFieldId, parameterId} from '../state/earlyInput.ts';
import {useExample, useProblems} from '../state/ExampleProvider.tsx';
import {ParameterField} from './ParameterField.tsx';
import {useFormParts} from './parts.ts';
import styles from './Form.module.css';

/** The values of a request that are its own: parameters, the fields of its body, and the body as text. */
export function Form({id}: {id: string}): ReactNode {
  const {operation, sent, body, values} = useExample();
  const {notes, accept} = useFormParts();
  const own = activeParameters(sent, values).filter((one) => !isConnectionValue(one));
  const parameters = own.map((parameter) => {
    const key = keyOf(parameter);
    return {
      name: key,
      required: parameter.required,
      control: (
        <ParameterField
          key={key}
          id={`${id}-${parameterId(operation, key)}`}
          parameter={parameter}
        />
      ),
    };
  });
  const bodyFields = (body?.fields ?? []).map((field, index) => ({
    name: field.name,
    required: field.required,
    control: <BodyFieldInput key={field.name} id={`${id}-${bodyFieldId(index)}`} field={field} />,
  }));
  const fields = [...parameters, ...bodyFields];
  const optional = fields.filter(({required}) => !required);
  return (
    <div className={clsx(styles.form, shared.liveOnly)}>
      {operation.certificates && notes && (
        <notes.Certificates operation={operation} choice={values.security ?? 0} />
      )}
      <div className={styles.fields}>
        {fields.filter(({required}) => required).map(({control}) => control)}
      </div>
      {optional.length > 0 && (
        <OptionalFields names={optional.map(({name}) => name)}>
          {optional.flatMap(({name, control}, at) => {
            const parent = parentOf(name);
            return parent === parentOf(optional[at - 1]?.name)
              ? control
              : [
                  <p key={`${name}.`} className={styles.group}>
                    {parent}
                  </p>,
                  control,
                ];
          })}
        </OptionalFields>
      )}
      {body && <BodyEditor id={id} body={body} />}
      {accept && <accept.AcceptMenu id={`${id}-accept`} />}
    </div>
  );
}

/** The object that a field belongs to: `format` for `format.header`. */
const parentOf = (name = ''): string => name.replace(/\.?[^.]*$/, '');

/** The optional fields, in a section that opens by itself when one of them has a problem. */
function OptionalFields({
  names,
  children,
}: {
  names: readonly string[];
  children: ReactNode;
}): ReactNode {
  const hasProblem = useProblems().some(({field}) => names.includes(field));
  const [isOpen, setOpen] = useState(false);
  if (hasProblem && !isOpen) setOpen(true);
  const isHydrated = useHydrated();
  return (
    <details
      className={styles.more}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Translate id="tryIt.more" description="Opens the optional fields of the form">
          Optional values
        </Translate>{' '}
        ({names.length})
      </summary>
      {/* They are of no use without scripts, so the server's HTML does without them. */}
      {isHydrated && <div className={styles.fields}>{children}</div>}
    </details>
  );
}
