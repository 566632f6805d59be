import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  guide: [
    'index',
    'before-your-first-call',
    'from-file-to-dataset',
    'create-batch',
    'upload-a-file',
    'complete-a-batch',
    'follow-a-batch',
    'large-files',
    'cancel-a-batch',
    'replace-a-batch',
    'limits',
    'when-a-call-fails',
    'for-translators',
  ],
};

export default sidebars;
