import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Schema} from '../../openapi/types';
import {compactJson} from '../../request/json-text';
import {Later} from '../../ui/LazyComponent';
import shared from '../../ui/shared.module.css';
import styles from '../form/Form.module.css';

const loadStructure = async () => (await import('../schema-form/SchemaForm')).Structure;

type Props = {
  id: string;
  /** What is edited: the name of a field, or nothing for the whole body. */
  name: string;
  schema: Schema;
  definitions: Record<string, Schema>;
  text: string;
  required: boolean;
  onChange: (text: string) => void;
};

/** Edits nested JSON level by level, beside its text. It is fetched when it is opened. */
export function ByFields({name, text, ...props}: Props): ReactNode {
  const [opened, setOpened] = useState(false);
  const isJson = text.trim() === '' || compactJson(text) !== undefined;
  return (
    <details
      className={`${styles.more} ${styles.wide}`}
      data-testid={`by-fields-${name || 'body'}`}
      onToggle={(event) =>
        event.target === event.currentTarget && setOpened(event.currentTarget.open)
      }
    >
      <summary>
        <Translate
          id="tryIt.byFields"
          description="Opens an editor with a field for each part of a JSON value"
        >
          Edit by fields
        </Translate>
        <span className={shared.unseen}> {name}</span>
      </summary>
      {opened && isJson && (
        <Later load={loadStructure} props={{...props, path: name, text: text.trim()}} />
      )}
      {opened && !isJson && (
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
