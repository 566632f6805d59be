export {ApiReference as default} from '@batchwise/docusaurus-plugin-openapi/reference';
