import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {selectPlural} from '../../try-it/messages/plural.ts';
import {useLanguage} from '../../ui/useLanguage.ts';
import type {SchemaRow} from './rows.ts';
import styles from './Schema.module.css';
import {sizeOf} from './rows.ts';
import {useTree} from './tree.ts';

/** A level with so few schemas is open at first. */
const SMALL = 4;
const DEEPEST_OPEN = 2;

type Props = {
  rows: readonly SchemaRow[];
  /** Whether it is open at first, whatever its size. */
  isOpen: boolean;
  children: ReactNode;
};

const ITEMS: readonly SchemaRow['kind'][] = ['item', 'rest', 'contains'];

/** The number of properties or items; none where some lines stand for any number of them. */
function labelOf(rows: readonly SchemaRow[], lang: string): string {
  const count = rows.length;
  const rules = new Intl.PluralRules(lang);
  const hasItems = rows.some(({kind}) => ITEMS.includes(kind));
  if (rows.some(({kind}) => kind !== 'property' && kind !== 'item'))
    return hasItems
      ? translate({
          id: 'reference.fold.items.any',
          message: 'Items',
          description: 'Opens the items of a list in the API reference',
        })
      : translate({
          id: 'reference.fold.properties.any',
          message: 'Properties',
          description:
            'Opens the properties of an object in the API reference, of which there may be any number',
        });
  const message = hasItems
    ? translate({
        id: 'reference.fold.items',
        message: '{count} item|{count} items',
        description: 'Opens the items of a list of fixed length in the API reference',
      })
    : translate({
        id: 'reference.fold.properties',
        message: '{count} property|{count} properties',
        description: 'Opens the properties of an object in the API reference',
      });
  return selectPlural(message, count, rules).replace('{count}', String(count));
}

/** A level of a tree that opens; a small one is open at first. */
export function Fold({rows, isOpen, children}: Props): ReactNode {
  const {depth} = useTree();
  const {lang} = useLanguage();
  const size = rows.reduce((sum, {schema}) => sum + 1 + sizeOf(schema, SMALL), 0);
  return (
    <details className={styles.fold} open={isOpen || (depth < DEEPEST_OPEN && size <= SMALL)}>
      <summary data-pagefind-ignore>{labelOf(rows, lang)}</summary>
      {children}
    </details>
  );
}
