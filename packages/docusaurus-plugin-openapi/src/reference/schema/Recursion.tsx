import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {SchemaNode} from '@batchwise/openapi/reference';
import {useEffect, useRef, useState, type MouseEvent, type ReactNode} from 'react';
import {memberOf, useReference} from '../frame/context.ts';
import styles from './Schema.module.css';
import {SchemaParts} from './SchemaParts.tsx';
import {propertyId, useTree} from './tree.ts';

type Props = {node: SchemaNode; path: string};

/** A schema inside itself: opened in its place on demand; without JavaScript, a link to the place above. */
export function Recursion({node: {name = ''}, path}: Props): ReactNode {
  const {ancestors} = useTree();
  const [isOpen, setOpen] = useState(false);
  const above = [...ancestors].reverse().find(({node}) => node.name === name);
  if (!above) return <Elsewhere node={{types: [], name}} />;
  if (isOpen) return <Again name={name} node={above.node} path={path} />;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    setOpen(true);
  };
  return (
    <p className={styles.note}>
      <a href={`#${encodeURIComponent(above.id)}`} onClick={open}>
        <Translate
          id="reference.recursion"
          description="Link at a schema that contains itself: shows its properties again. {name} is the name of the schema"
          values={{name: <code>{name}</code>}}
        >
          {'The properties of {name} again'}
        </Translate>
      </a>
    </p>
  );
}

/** The opened schema. It takes the focus of the link, which is no longer there. */
function Again({node, path, name}: Props & {name: string}): ReactNode {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus({preventScroll: true}), []);
  return (
    <div ref={group} role="group" aria-label={name} tabIndex={-1}>
      <SchemaParts node={node} path={path} isOpen />
    </div>
  );
}

/** A schema whose content is only on a page of its own. */
export function Elsewhere({node: {name = ''}}: {node: SchemaNode}): ReactNode {
  const {schemaLinks} = useReference();
  const permalink = memberOf(schemaLinks, name);
  const shown = <code>{name}</code>;
  return (
    <p className={styles.note}>
      <Translate
        id="reference.elsewhere"
        description="At a schema that is shown on a page of its own. {name} is a link with the name of the schema"
        values={{name: permalink === undefined ? shown : <Link to={permalink}>{shown}</Link>}}
      >
        {'See {name}.'}
      </Translate>
    </p>
  );
}

/** An object with the same properties as an earlier one of a page that would be too large with both. */
export function SameAs({path}: {path: string}): ReactNode {
  const {id} = useTree();
  const link = (
    <a href={`#${encodeURIComponent(propertyId(id, path))}`}>
      <code>{path}</code>
    </a>
  );
  return (
    <p className={styles.note}>
      <Translate
        id="reference.sameAs"
        description="At an object of a large schema that has the same properties as an earlier one. {name} is a link with the name of the earlier one"
        values={{name: link}}
      >
        {'The same properties as {name}.'}
      </Translate>
    </p>
  );
}
