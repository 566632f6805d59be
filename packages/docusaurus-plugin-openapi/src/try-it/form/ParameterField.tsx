import {useMemo, type ReactNode} from 'react';
import {isForbiddenHeader} from '@batchwise/openapi/http';
import type {Parameter} from '@batchwise/openapi/operation';
import {keyOf} from '@batchwise/openapi/request';
import {mergeAllOf} from '@batchwise/openapi/schema/merge';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {Field} from '../field/Field.tsx';
import {controlOf, hintOf} from '../field/hints.tsx';
import {useProblem} from '../field/useProblem.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {useFormParts} from './parts.ts';

const loadKeptBack = async () => (await import('./Notes.tsx')).KeptBack;

/** A parameter that is no credential, edited by its kind. */
export function ParameterField({id, parameter}: {id: string; parameter: Parameter}): ReactNode {
  const {required, description, placeholder, deprecated, examples = [], schema} = parameter;
  const key = keyOf(parameter);
  const {values, server} = useExample();
  const {setParameter, touch} = useExampleActions();
  const {formats, examples: menus, notes} = useFormParts();

  const problem = useProblem(key);
  const described = useMemo(
    () => ({kind: parameter.kind, schema: mergeAllOf(schema, schema.$defs ?? {})}),
    [parameter, schema],
  );
  const value = values.parameters[key] ?? '';
  const onChange = (text: string) => setParameter(key, text);
  const common = {
    id,
    name: key,
    title: schema.title,
    value,
    required,
    description,
    problem,
    placeholder,
    deprecated,
    onChange,
    onLeave: () => touch(key),
  };
  return (
    <Field
      {...common}
      {...controlOf(described)}
      hint={problem && value ? undefined : hintOf(described, value, formats?.formatText)}
    >
      {server !== 'mock' && isForbiddenHeader(parameter) && (
        <LazyComponent load={loadKeptBack} props={{}} />
      )}
      {menus && examples.length > 1 && (
        <menus.ExampleMenu
          id={`${id}-example`}
          name={key}
          examples={examples}
          text={value}
          onChoose={onChange}
        />
      )}
      {notes && parameter.allowEmpty && value === '' && (
        <notes.SendEmpty id={`${id}-empty`} name={key} />
      )}
    </Field>
  );
}
