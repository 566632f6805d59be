export {OperationPage as default} from '@batchwise/docusaurus-plugin-openapi/reference';
