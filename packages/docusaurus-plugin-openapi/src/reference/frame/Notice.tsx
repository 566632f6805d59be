import type {ReferencePage} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';

export type NoticeProps = {page: ReferencePage};

/** A place for a notice above a page, such as about its translation. A theme replaces it. */
export const ReferenceNotice: (props: NoticeProps) => ReactNode = () => null;
