export {ApiReference} from './page/ApiReference.tsx';
export {MovedPage} from './page/MovedPage.tsx';
export {type NoticeProps, ReferenceNotice} from './page/Notice.tsx';
export {OperationPage} from './page/OperationPage.tsx';
export {OverviewPage} from './page/OverviewPage.tsx';
export {Reference, Schema} from './page/ReferencePart.tsx';
export {SchemaPage} from './page/SchemaPage.tsx';
export {TagPage} from './page/TagPage.tsx';
