import {formatJson} from '@batchwise/openapi/json';
import {useEffect, useRef, type ComponentProps, type ReactNode} from 'react';
import {useExample} from '../state/ExampleProvider.tsx';
import {bodyName, useAlternatives} from '../store/alternatives.ts';
import {EditAsForm as PlainForm} from './EditAsForm.tsx';

type Props = ComponentProps<typeof PlainForm>;

const loadWithAlternative = async () =>
  (await import('../schema-form/withAlternative.ts')).withAlternative;

/** The form of a body that has alternatives: it follows those that the reader chooses in the schema on the page. */
export function EditAsForm(props: Props): ReactNode {
  const {operation, body} = useExample();
  const earlier = useRef(new Map<string, string>());
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useAlternatives(
    {for: 'form', body: bodyName(operation.id, body?.mediaType ?? ''), within: props.schemaPath},
    (paths) => {
      void loadWithAlternative().then((withAlternative) => {
        const {schema, definitions, text, schemaPath, onChange} = latest.current;
        const next = paths.reduce(
          (value, chosen) =>
            withAlternative(
              {schema, definitions, text: value, path: schemaPath},
              {chosen, earlier: earlier.current},
            ),
          text.trim(),
        );
        if (next !== text.trim()) onChange(formatJson(next) ?? next);
      });
    },
  );
  return <PlainForm {...props} />;
}
