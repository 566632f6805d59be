import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  guide: ['index', 'lend-a-tool', 'errors'],
};

export default sidebars;
