import type {SchemaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {itemsPath} from '@batchwise/openapi/schema';
import {Choices} from './Choices.tsx';
import {Conditions} from './Conditions.tsx';
import {Fold} from './Fold.tsx';
import {Elsewhere, Recursion, SameAs} from './Recursion.tsx';
import {Rows} from './Rows.tsx';
import {isPlainMap, PlainMap} from './PlainMap.tsx';
import {rowsOf} from './rows.ts';

type Props = {
  node: SchemaNode;
  path: string;
  /** Whether the first level is open, without a fold. */
  isOpen?: boolean;
  /** Whether the fold of the first level is open at first. */
  isUnfolded?: boolean;
};

/** The items of a list. They replace the list, since its type already names theirs: `string[]`. */
function Items({node, path, ...open}: Props): ReactNode {
  return <SchemaParts node={node} path={itemsPath(path)} {...open} />;
}

/** All that is inside a schema: properties, items, alternatives, conditions. */
export function SchemaParts({node, path, isOpen = false, isUnfolded = false}: Props): ReactNode {
  if (node.elsewhere) return <Elsewhere node={node} />;
  if (node.sameAs !== undefined) return <SameAs path={node.sameAs} />;
  if (node.recursive) return <Recursion node={node} path={path} />;
  const rows = rowsOf(node);
  if (isPlainMap(rows)) return <PlainMap rows={rows} />;
  // The schemas of `contentSchema` and `contains` are shown without a fold.
  const isFlat = isOpen || rows.every(({kind}) => kind === 'content' || kind === 'contains');
  return (
    <>
      {rows.length > 0 &&
        (isFlat ? (
          <Rows rows={rows} path={path} />
        ) : (
          <Fold rows={rows} isOpen={isUnfolded}>
            <Rows rows={rows} path={path} />
          </Fold>
        ))}
      {node.items && (
        <Items node={node.items} path={path} isOpen={isOpen} isUnfolded={isUnfolded} />
      )}
      {node.choices?.map((choice, index) => (
        <Choices key={index} choice={choice} path={path} />
      ))}
      <Conditions node={node} path={path} />
    </>
  );
}
