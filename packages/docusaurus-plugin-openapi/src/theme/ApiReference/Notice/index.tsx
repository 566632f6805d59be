export {ReferenceNotice as default} from '@batchwise/docusaurus-plugin-openapi/reference';
