declare module '@theme/TryIt' {
  export {TryIt as default} from '@batchwise/docusaurus-plugin-openapi/try-it';
}

declare module '@theme/RunAll' {
  export {RunAll as default} from '@batchwise/docusaurus-plugin-openapi/try-it';
}
