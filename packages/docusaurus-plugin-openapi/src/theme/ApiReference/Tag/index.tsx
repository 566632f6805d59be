export {TagPage as default} from '@batchwise/docusaurus-plugin-openapi/reference';
