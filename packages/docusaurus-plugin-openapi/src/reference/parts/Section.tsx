import Heading from '@theme/Heading';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import {usePrefix, useReference} from '../frame/context.ts';
import styles from './Parts.module.css';

type Props = {id: string; title: ReactNode; aside?: ReactNode; children: ReactNode};

/** A section of a page below its heading. */
export function Section({id, title, aside, children}: Props): ReactNode {
  const {heading = 'h2'} = useReference();
  const withPrefix = usePrefix();
  if (heading === 'none') return children;
  return (
    <section className={styles.section}>
      <Heading as={heading} id={withPrefix(id)} className={clsx(styles.heading)}>
        {title}
        {aside && <> {aside}</>}
      </Heading>
      {children}
    </section>
  );
}
