import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {PageLink} from '../types.ts';

type Props = {schemas: readonly PageLink[]; className: string | undefined};

/** Links to the pages of schemas. */
export function SchemaList({schemas, className}: Props): ReactNode {
  if (schemas.length === 0) return null;
  return (
    <ul className={className}>
      {schemas.map(({title, permalink}) => (
        <li key={permalink}>
          <Link to={permalink}>
            <code>{title}</code>
          </Link>
        </li>
      ))}
    </ul>
  );
}
