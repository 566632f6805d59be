import Translate from '@docusaurus/Translate';
import {Fragment, type ReactNode} from 'react';
import {useLanguage} from '../../ui/useLanguage.ts';
import {containsText} from '../messages/limits.ts';
import type {SchemaRow} from '../schema/rows.ts';
import styles from './Value.module.css';

/** A name that may wrap between its words. */
export function Name({name}: {name: string}): ReactNode {
  return (
    <code className={styles.name}>
      {(name || '""').split(/(?<=[._-])|(?<=\p{Ll})(?=\p{Lu})/u).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}

function Contains({contains = {}}: Pick<SchemaRow, 'contains'>): ReactNode {
  const {lang} = useLanguage();
  return (
    <Translate
      id="reference.row.contains"
      description="In the place of a name in the API reference. {items} is a number of items: at least 1 item"
      values={{items: containsText(contains.minimum, contains.maximum, lang)}}
    >
      {'Contains {items} of this kind'}
    </Translate>
  );
}

function Words({row}: {row: SchemaRow}): ReactNode {
  switch (row.kind) {
    case 'pattern':
      return (
        <Translate
          id="reference.row.pattern"
          description="In the place of the name of a property in the API reference. {pattern} is a regular expression"
          values={{pattern: <Name name={row.name} />}}
        >
          {'Properties that match {pattern}'}
        </Translate>
      );
    case 'additional':
      return (
        <Translate
          id="reference.row.additional"
          description="In the place of the name of a property in the API reference: properties of all other names"
        >
          Any other property
        </Translate>
      );
    case 'any':
      return (
        <Translate
          id="reference.row.any"
          description="In the place of the name of a property in the API reference: properties of an object that may have any names"
        >
          Any property
        </Translate>
      );
    case 'names':
      return (
        <Translate
          id="reference.row.names"
          description="In the place of the name of a property in the API reference. The schema of the names follows"
        >
          Names of properties
        </Translate>
      );
    case 'item':
      return (
        <Translate
          id="reference.row.item"
          description="In the place of the name of a property in the API reference: an item of a list, by its position, from 1"
          values={{position: Number(row.name) + 1}}
        >
          {'Item {position}'}
        </Translate>
      );
    case 'rest':
      return (
        <Translate
          id="reference.row.rest"
          description="In the place of the name of a property in the API reference: the items after those at the beginning of a list"
        >
          Further items
        </Translate>
      );
    case 'content':
      return (
        <Translate
          id="reference.row.content"
          description="In the place of the name of a property in the API reference: what is inside a string, such as JSON"
        >
          Content of the text
        </Translate>
      );
    default:
      return <Contains {...(row.contains ? {contains: row.contains} : {})} />;
  }
}

/** The name of a line, or words in its place. */
export function RowName({row}: {row: SchemaRow}): ReactNode {
  if (row.kind === 'property') return <Name name={row.name} />;
  return (
    <span className={styles.words}>
      <Words row={row} />
    </span>
  );
}
