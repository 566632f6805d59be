import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import styles from './Parts.module.css';

type Props = {id: string; title: ReactNode; aside?: ReactNode; children: ReactNode};

/** A section of a page below its heading. */
export function Section({id, title, aside, children}: Props): ReactNode {
  return (
    <section className={styles.section}>
      <Heading as="h2" id={id} className={styles.heading}>
        {title}
        {aside && <> {aside}</>}
      </Heading>
      {children}
    </section>
  );
}
