import {PageMetadata} from '@docusaurus/theme-common';
import Notice from '@theme/ApiReference/Notice';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import type {PageData} from '../types.ts';
import {ReferenceContext} from './context.ts';
import styles from '../page/Page.module.css';
import {useOpenedByHash} from './useOpenedByHash.ts';

type Props = {
  data: PageData;
  /** The part that stands beside the others in a wide window: a live example, or the uses of a schema. */
  beside?: 'example' | 'uses';
  children: ReactNode;
};

/** The frame of every reference page: metadata, the translation notice, and the context of the Markdown texts. */
export function PageFrame({data, beside, children}: Props): ReactNode {
  const {title, description} = data.page;
  useOpenedByHash();
  return (
    <ReferenceContext value={data}>
      <PageMetadata title={title} {...(description === '' ? {} : {description})} />
      <article
        className={clsx(
          styles.page,
          beside === 'example' && styles.withExample,
          beside === 'uses' && styles.withUses,
        )}
      >
        <div className={styles.notice}>
          <Notice page={data.page} />
        </div>
        {children}
      </article>
    </ReferenceContext>
  );
}
