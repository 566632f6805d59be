export {TryWith as default} from '@batchwise/docusaurus-plugin-openapi/try-it';
