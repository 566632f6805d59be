import {translate} from '@docusaurus/Translate';

/** The words of the script that pages fetch when they are idle. It is no part of Docusaurus' pages, and brings its own `translate`. */
export const updateWords = () => ({
  text: translate({
    id: 'offline.update',
    message: 'There is a new version of this site.',
    description: 'Notice at the lower edge of a page',
  }),
  reload: translate({
    id: 'offline.reload',
    message: 'Reload',
    description: 'Button in the notice of a new version: shows it',
  }),
  later: translate({
    id: 'offline.later',
    message: 'Later',
    description: 'Button in the notice of a new version: closes it',
  }),
});
