export {SchemaPage as default} from '@batchwise/docusaurus-plugin-openapi/reference';
