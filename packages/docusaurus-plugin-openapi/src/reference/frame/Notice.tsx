import type {ReactNode} from 'react';
import type {ShownPage} from '../types.ts';

export type NoticeProps = {page: ShownPage};

/** A place for a notice above a page, such as about its translation. A theme replaces it. */
export const ReferenceNotice: (props: NoticeProps) => ReactNode = () => null;
