import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {useLanguage} from '../../ui/useLanguage.ts';
import styles from './TryIt.module.css';

/** Below a live example: the page of its operation in the reference. */
export function ReferenceLink({page}: {page: {title: string; permalink: string}}): ReactNode {
  return (
    <p {...useLanguage()} className={styles.reference} data-pagefind-ignore>
      <Translate
        id="tryIt.reference"
        description="Below a live example. {page} is a link to the page of the operation in the API reference, with its title: Create a batch"
        values={{page: <Link to={page.permalink}>{page.title}</Link>}}
      >
        {'API reference: {page}'}
      </Translate>
    </p>
  );
}
