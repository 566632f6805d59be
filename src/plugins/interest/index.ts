import type {Plugin} from '@docusaurus/types';
import {createPutter} from '../own-page/put';
import {inlineStyles} from './styles/inline';

/**
 * Finishes the pages that `template.ts` began. It stands before all other plugins and does its work at once, so that they
 * read pages as they will be served: Docusaurus lets plugins begin this step in their order, and then wait for each other.
 */
export default function interestPlugin(): Plugin {
  return {
    name: 'batchwise-interest',
    postBuild({outDir, baseUrl, generatedFilesDir}) {
      inlineStyles(outDir, baseUrl, createPutter(generatedFilesDir, outDir, baseUrl));
      return Promise.resolve();
    },
  };
}
