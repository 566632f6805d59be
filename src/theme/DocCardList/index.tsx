import type {ReactNode} from 'react';
import DocCardList from '@theme-original/DocCardList';
import type {Props} from '@theme/DocCardList';
import {CARDS} from '../../plugins/own-page/ids';

/** Marks a page as one that needs to know of others, see `plugins/own-page`. */
export default function MarkedDocCardList(props: Props): ReactNode {
  return (
    <div {...{[CARDS]: ''}} style={{display: 'contents'}}>
      <DocCardList {...props} />
    </div>
  );
}
