import {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {compactJson} from '@batchwise/openapi/json';
import type {Schema} from '@batchwise/openapi/operation';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import descriptionStyles from '../field/Description.module.css';
import styles from '../form/Form.module.css';

const loadSchemaForm = async () => (await import('../schema-form/SchemaForm.tsx')).SchemaForm;

type Props = {
  id: string;
  /** The name of the field; empty for the whole body. */
  name: string;
  /** The path of its schema in that of the body. */
  schemaPath: string;
  schema: Schema;
  definitions: Record<string, Schema>;
  text: string;
  required: boolean;
  onChange: (text: string) => void;
};

/** Edits nested JSON level by level, beside its text. The schema form is loaded when it is opened. */
export function EditAsForm({name, text, ...props}: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const isJson = text.trim() === '' || compactJson(text) !== undefined;
  return (
    <details
      className={`${styles.more} ${styles.wide}`}
      onToggle={(event) =>
        event.target === event.currentTarget && setOpen(event.currentTarget.open)
      }
    >
      <summary
        aria-label={
          name === ''
            ? undefined
            : translate(
                {
                  id: 'tryIt.editAsForm.named',
                  message: 'Edit {name} as form',
                  description:
                    'Accessible name of “Edit as form”. {name} is the name of a field, such as tags',
                },
                {name},
              )
        }
      >
        <Translate
          id="tryIt.editAsForm"
          description="Opens a form with a field for each property of a JSON value; next to the text editor"
        >
          Edit as form
        </Translate>
      </summary>
      {isOpen && isJson && (
        <LazyComponent load={loadSchemaForm} props={{...props, path: name, text: text.trim()}} />
      )}
      {isOpen && !isJson && (
        <p className={descriptionStyles.description}>
          <Translate
            id="tryIt.editAsForm.broken"
            description="Below “Edit as form”, in place of the form, when the text in the editor is not valid JSON"
          >
            The form appears when the text is valid JSON.
          </Translate>
        </p>
      )}
    </details>
  );
}
