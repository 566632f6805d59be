import Translate from '@docusaurus/Translate';
import type {SchemaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {Name} from '../value/RowName.tsx';
import styles from './Schema.module.css';
import valueStyles from '../value/Value.module.css';
import {SchemaHead} from './SchemaHead.tsx';
import {SchemaParts} from './SchemaParts.tsx';
import {TreeContext, useTree} from './tree.ts';

type PartProps = {
  words: ReactNode;
  node: SchemaNode;
  path: string;
  /** The schemas of `then` and `else`. */
  children?: ReactNode;
};

/** A schema below the words that say when it holds. */
function Part({words, node, path, children}: PartProps): ReactNode {
  const tree = useTree();
  return (
    <TreeContext value={{...tree, isAddition: true}}>
      <div className={styles.condition}>
        <p className={styles.choiceWords}>{words}</p>
        <SchemaHead node={node} />
        <SchemaParts node={node} path={path} isOpen />
        {children}
      </div>
    </TreeContext>
  );
}

/** A schema that a value must not fit: a single value, or whatever fits the schema. */
function Not({node, path}: {node: SchemaNode; path: string}): ReactNode {
  const {const: constant} = node;
  const isValue = Object.keys(node).every((key) => key === 'types' || key === 'const');
  if (constant !== undefined && isValue)
    return (
      <p className={styles.note}>
        <Translate
          id="reference.never"
          description="Below a property in the API reference. {value} is a value that it cannot have"
          values={{value: <code className={valueStyles.value}>{constant}</code>}}
        >
          {'Never {value}'}
        </Translate>
      </p>
    );
  return (
    <Part
      words={
        <Translate id="reference.not" description="Above a schema that a value must not fit">
          But not this:
        </Translate>
      }
      node={node}
      path={path}
    />
  );
}

const If = (): ReactNode => (
  <Translate
    id="reference.if"
    description="Above a schema (if of JSON Schema); “then” with another schema follows"
  >
    If the value fits this:
  </Translate>
);
const Then = (): ReactNode => (
  <Translate id="reference.then" description="Above a schema, after “If the value fits this:”">
    then also this:
  </Translate>
);
const Else = (): ReactNode => (
  <Translate id="reference.else" description="Above a schema, after “If the value fits this:”">
    otherwise this:
  </Translate>
);

function DependentRequired({node}: {node: SchemaNode}): ReactNode {
  return Object.entries(node.dependentRequired ?? {}).map(([name, names]) => (
    <p key={name} className={styles.note}>
      <Translate
        id="reference.dependentRequired"
        description="Below an object in the API reference. {property} is the name of a property, {names} names of properties that are required beside it"
        values={{
          property: <Name name={name} />,
          names: names.map((one, index) => (
            <span key={one}>
              {index > 0 && ', '}
              <Name name={one} />
            </span>
          )),
        }}
      >
        {'With {property}, these are required: {names}.'}
      </Translate>
    </p>
  ));
}

function Closed({node}: {node: SchemaNode}): ReactNode {
  return (
    <>
      {node.additional === false && (
        <p className={styles.note}>
          <Translate
            id="reference.closed.object"
            description="Below an object in the API reference: it has no other properties than those listed"
          >
            No other properties.
          </Translate>
        </p>
      )}
      {node.rest === false && (
        <p className={styles.note}>
          <Translate
            id="reference.closed.list"
            description="Below a list in the API reference: it has no other items than those listed"
          >
            No further items.
          </Translate>
        </p>
      )}
    </>
  );
}

/** The rules of a schema besides its properties: `not`, conditions, and properties that require others. */
export function Conditions({node, path}: {node: SchemaNode; path: string}): ReactNode {
  return (
    <>
      <Closed node={node} />
      <DependentRequired node={node} />
      {node.dependentSchemas?.map(({name, schema}) => (
        <Part
          key={name}
          words={
            <Translate
              id="reference.dependentSchema"
              description="Above a schema that holds where an object has a property. {property} is the name of the property"
              values={{property: <Name name={name} />}}
            >
              {'With {property}, also this:'}
            </Translate>
          }
          node={schema}
          path={`${path}with-${name}/`}
        />
      ))}
      {node.also?.map((also, index) => (
        <Part
          key={index}
          words={
            <Translate
              id="reference.also"
              description="Above a second schema that a value has to fit as well"
            >
              And also this:
            </Translate>
          }
          node={also}
          path={`${path}also${index + 1}/`}
        />
      ))}
      {node.not && <Not node={node.not} path={`${path}not/`} />}
      {node.conditions?.map((condition, index) => (
        <Part key={index} words={<If />} node={condition.if} path={`${path}if${index + 1}/`}>
          {condition.then && (
            <Part words={<Then />} node={condition.then} path={`${path}then${index + 1}/`} />
          )}
          {condition.else && (
            <Part words={<Else />} node={condition.else} path={`${path}else${index + 1}/`} />
          )}
        </Part>
      ))}
    </>
  );
}
