export {TryIt as default} from '@batchwise/docusaurus-plugin-openapi/try-it';
