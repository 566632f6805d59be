export {RunAll as default} from '@batchwise/docusaurus-plugin-openapi/try-it';
