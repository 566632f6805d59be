export {MovedPage as default} from '@batchwise/docusaurus-plugin-openapi/reference';
