import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {compactJson} from '@batchwise/openapi/json';
import type {Schema} from '@batchwise/openapi/operation';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import shared from '../../ui/shared.module.css';
import styles from '../form/Form.module.css';

const loadSchemaForm = async () => (await import('../schema-form/SchemaForm.tsx')).SchemaForm;

type Props = {
  id: string;
  /** The name of the field; empty for the whole body. */
  name: string;
  schema: Schema;
  definitions: Record<string, Schema>;
  text: string;
  required: boolean;
  onChange: (text: string) => void;
};

/** Edits nested JSON level by level, beside its text. The schema form is loaded when it is opened. */
export function EditByFields({name, text, ...props}: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const isJson = text.trim() === '' || compactJson(text) !== undefined;
  return (
    <details
      className={`${styles.more} ${styles.wide}`}
      onToggle={(event) =>
        event.target === event.currentTarget && setOpen(event.currentTarget.open)
      }
    >
      <summary>
        <Translate
          id="tryIt.byFields"
          description="Opens an editor with a field for each part of a JSON value"
        >
          Edit by fields
        </Translate>{' '}
        <span className={shared.unseen}>{name}</span>
      </summary>
      {isOpen && isJson && (
        <LazyComponent load={loadSchemaForm} props={{...props, path: name, text: text.trim()}} />
      )}
      {isOpen && !isJson && (
        <p className={styles.description}>
          <Translate
            id="tryIt.byFields.broken"
            description="In the place of fields, when the text that they would show is not valid JSON"
          >
            There are fields here as soon as the text is valid JSON.
          </Translate>
        </p>
      )}
    </details>
  );
}
