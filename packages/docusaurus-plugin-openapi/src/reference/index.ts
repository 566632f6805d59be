export {ApiReference} from './frame/ApiReference.tsx';
export {MovedPage} from './frame/MovedPage.tsx';
export {type NoticeProps, ReferenceNotice} from './frame/Notice.tsx';
export {OperationPage} from './page/OperationPage.tsx';
export {OverviewPage} from './page/OverviewPage.tsx';
export {Reference, Schema} from './page/ReferencePart.tsx';
export {SchemaPage} from './page/SchemaPage.tsx';
export {TagPage} from './page/TagPage.tsx';
