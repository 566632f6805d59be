import Translate from '@docusaurus/Translate';
import type {Alternative, Choice} from '@batchwise/openapi/reference';
import {useId, type ReactNode} from 'react';
import {alternativePath} from '@batchwise/openapi/schema';
import {Panels} from '../text/Panels.tsx';
import styles from './Schema.module.css';
import {SchemaHead} from './SchemaHead.tsx';
import {SchemaParts} from './SchemaParts.tsx';
import {propertyId, type Tree, TreeContext, useTree} from './tree.ts';

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

type AlternativeProps = {
  one: Alternative;
  path: string;
  /** The property of the discriminator, where the alternative is that of all its other values. */
  fallbackOf: string | undefined;
  property: string | undefined;
};

function AlternativeSchema({one, path, fallbackOf, property}: AlternativeProps): ReactNode {
  const around = useTree();
  const {schema, value, otherValues = []} = one;
  const tree: Tree = {
    ...around,
    isAddition: schema.name === undefined,
    discriminator:
      property === undefined || value === undefined || fallbackOf !== undefined
        ? undefined
        : {name: property, values: [value, ...otherValues]},
  };
  const id = propertyId(tree.id, path);
  const isAncestor = schema.name !== undefined && !schema.recursive;
  const inner = isAncestor ? {...tree, ancestors: [...tree.ancestors, {node: schema, id}]} : tree;
  return (
    <TreeContext value={inner}>
      <div id={id}>
        {fallbackOf !== undefined && (
          <p className={styles.note}>
            <Translate
              id="reference.choice.fallback"
              description="At one of several alternatives of a schema. {property} is the name of the property that tells which of them a value is"
              values={{property: <code>{fallbackOf}</code>}}
            >
              {'Also for other values of {property}, and without it.'}
            </Translate>
          </p>
        )}
        <SchemaHead node={schema} hasTitle={schema.title === one.name} />
        <SchemaParts node={schema} path={path} isOpen />
      </div>
    </TreeContext>
  );
}

/** Whether alternatives are only types, which the type of the value names: `string | integer`. */
const areTypes = (alternatives: readonly Alternative[]): boolean =>
  alternatives.every(({schema}) => Object.keys(schema).every((key) => key === 'types'));

/** So many properties tell an alternative without a name from others. */
const MOST_NAMES = 3;

/** The first properties of an alternative that has no name but its type. */
const propertiesOf = ({schema: {name, title, properties = []}}: Alternative): string =>
  name === undefined && title === undefined
    ? properties
        .slice(0, MOST_NAMES)
        .map((one) => one.name)
        .join(', ')
    : '';

/** The property that an alternative must not have, where it says nothing else: `not: {required: [id]}`. */
function absentProperty({schema}: Alternative): string | undefined {
  const [property, ...more] = schema.not?.properties ?? [];
  const isOnly = Object.keys(schema).every((key) => key === 'not' || key === 'types');
  if (!isOnly || more.length > 0 || !property?.required) return undefined;
  return Object.keys(property.schema).length === 1 ? property.name : undefined;
}

/** The values of the discriminator that stand for an alternative, or else its name, or its properties. */
function AlternativeName({one, all}: {one: Alternative; all: Choice['alternatives']}): ReactNode {
  const {name, value, otherValues = []} = one;
  if (value !== undefined) return <code>{[value, ...otherValues].join(', ')}</code>;
  const absent = absentProperty(one);
  if (absent !== undefined)
    return (
      <Translate
        id="reference.choice.without"
        description="Name of one of several alternatives of a schema: an object without this property. {property} is its name"
        values={{property: <code>{absent}</code>}}
      >
        {'without {property}'}
      </Translate>
    );
  const properties = propertiesOf(one);
  const isUnique = all.filter((other) => propertiesOf(other) === properties).length === 1;
  return properties !== '' && isUnique ? <code>{properties}</code> : name;
}

type Props = {choice: Choice; path: string};

/** The alternatives of a `oneOf` or `anyOf`, of which one is shown at a time. */
export function Choices({choice, path}: Props): ReactNode {
  const {onChoose} = useTree();
  const label = useId();
  const alternatives = choice.alternatives.map((one) => ({
    one,
    path: alternativePath(path, one.value ?? one.name),
    fallbackOf: one.schema.name === choice.fallback ? choice.property : undefined,
    property: choice.property,
  }));
  const choose = (index: number) => {
    const chosen = alternatives[index];
    if (chosen) onChoose?.(chosen.path);
  };
  if (areTypes(choice.alternatives)) return null;
  return (
    <div className={styles.choice}>
      <p className={styles.choiceWords} id={label}>
        <Words choice={choice} />
      </p>
      <Panels
        labelledBy={label}
        look="alternatives"
        panels={alternatives.map((one, index) => ({
          label: <AlternativeName one={one.one} all={choice.alternatives} />,
          content: <AlternativeSchema key={index} {...one} />,
        }))}
        onChoose={choose}
      />
    </div>
  );
}
