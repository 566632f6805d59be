declare module '@theme/TryIt' {
  export {TryIt as default} from '@batchwise/docusaurus-plugin-openapi/try-it';
}

declare module '@theme/RunAll' {
  export {RunAll as default} from '@batchwise/docusaurus-plugin-openapi/try-it';
}

declare module '@theme/TryWith' {
  export {TryWith as default} from '@batchwise/docusaurus-plugin-openapi/try-it';
}

declare module '@theme/ApiReference' {
  export {ApiReference as default} from '@batchwise/docusaurus-plugin-openapi/reference';
}

declare module '@theme/ApiReference/Operation' {
  export {OperationPage as default} from '@batchwise/docusaurus-plugin-openapi/reference';
}

declare module '@theme/ApiReference/Overview' {
  export {OverviewPage as default} from '@batchwise/docusaurus-plugin-openapi/reference';
}

declare module '@theme/ApiReference/Tag' {
  export {TagPage as default} from '@batchwise/docusaurus-plugin-openapi/reference';
}

declare module '@theme/ApiReference/Schema' {
  export {SchemaPage as default} from '@batchwise/docusaurus-plugin-openapi/reference';
}

declare module '@theme/ApiReference/Moved' {
  export {MovedPage as default} from '@batchwise/docusaurus-plugin-openapi/reference';
}

declare module '@theme/ApiReference/Notice' {
  export {ReferenceNotice as default} from '@batchwise/docusaurus-plugin-openapi/reference';
  export type {NoticeProps as Props} from '@batchwise/docusaurus-plugin-openapi/reference';
}

declare module '@theme/ApiReference/NotFound' {
  export {default} from '@theme/NotFound/Content';
}
