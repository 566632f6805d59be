import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  guide: ['index', 'before-your-first-call', 'create-batch', 'when-a-call-fails'],
};

export default sidebars;
