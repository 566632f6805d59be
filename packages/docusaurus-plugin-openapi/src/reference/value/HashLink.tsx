import {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';
import styles from './Value.module.css';

/** The link of a property, parameter or response. Other pages can link to it. */
export function HashLink({id, name}: {id: string; name: string}): ReactNode {
  useBrokenLinks().collectAnchor(id);
  return (
    <a
      className={styles.hash}
      href={`#${encodeURIComponent(id)}`}
      aria-label={translate(
        {
          id: 'reference.link',
          message: 'Link to {name}',
          description:
            'Accessible name of the link “#” after a parameter, property or response. {name} is its name: inputFormat.format',
        },
        {name},
      )}
    />
  );
}
