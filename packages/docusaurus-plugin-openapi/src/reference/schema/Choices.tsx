import Translate from '@docusaurus/Translate';
import type {Alternative, Choice} from '@batchwise/openapi/reference';
import {useId, type ReactNode} from 'react';
import {alternativePath} from '../../try-it/schema-form/schema-path.ts';
import {Panels} from '../text/Panels.tsx';
import styles from './Schema.module.css';
import {SchemaHead} from './SchemaHead.tsx';
import {SchemaParts} from './SchemaParts.tsx';
import {propertyId, TreeContext, useTree} from './tree.ts';

function Words({choice: {match, property}}: {choice: Choice}): ReactNode {
  if (property !== undefined)
    return (
      <Translate
        id="reference.choice.discriminator"
        description="Above the alternatives of a schema. {property} is the name of the property that tells which of them a value is"
        values={{property: <code>{property}</code>}}
      >
        {'One of these, by the value of {property}:'}
      </Translate>
    );
  return match === 'one' ? (
    <Translate id="reference.choice.one" description="Above the alternatives of a schema (oneOf)">
      One of these:
    </Translate>
  ) : (
    <Translate id="reference.choice.any" description="Above the alternatives of a schema (anyOf)">
      One or more of these:
    </Translate>
  );
}

function AlternativeSchema({one, path}: {one: Alternative; path: string}): ReactNode {
  const tree = useTree();
  const {schema} = one;
  const id = propertyId(tree.id, path);
  const isAncestor = schema.name !== undefined && !schema.recursive;
  const inner = isAncestor ? {...tree, ancestors: [...tree.ancestors, {node: schema, id}]} : tree;
  return (
    <TreeContext value={inner}>
      <div id={id}>
        <SchemaHead node={schema} hasTitle={schema.title === one.name} />
        <SchemaParts node={schema} path={path} isOpen />
      </div>
    </TreeContext>
  );
}

/** The values of the discriminator that stand for an alternative, or else its name. */
const AlternativeName = ({one: {name, value, otherValues = []}}: {one: Alternative}): ReactNode =>
  value === undefined ? name : <code>{[value, ...otherValues].join(', ')}</code>;

type Props = {choice: Choice; path: string};

/** The alternatives of a `oneOf` or `anyOf`, of which one is shown at a time. */
export function Choices({choice, path}: Props): ReactNode {
  const {onChoose} = useTree();
  const label = useId();
  const alternatives = choice.alternatives.map((one) => ({
    one,
    path: alternativePath(path, one.value ?? one.name),
  }));
  const choose = (index: number) => {
    const chosen = alternatives[index];
    if (chosen) onChoose?.(chosen.path);
  };
  return (
    <div className={styles.choice}>
      <p className={styles.choiceWords} id={label}>
        <Words choice={choice} />
      </p>
      <Panels
        labelledBy={label}
        look="alternatives"
        panels={alternatives.map((one, index) => ({
          label: <AlternativeName one={one.one} />,
          content: <AlternativeSchema key={index} {...one} />,
        }))}
        onChoose={choose}
      />
    </div>
  );
}
