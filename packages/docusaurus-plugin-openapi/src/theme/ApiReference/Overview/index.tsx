export {OverviewPage as default} from '@batchwise/docusaurus-plugin-openapi/reference';
