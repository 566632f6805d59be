import {parentPort, workerData} from 'node:worker_threads';
import {openWorkspace} from '../../node';
import {openDictionaries} from '../../spelling/node';
import {preparePages, type Share} from '../prepare';

async function work(share: Share): Promise<void> {
  const dictionaries = openDictionaries(share.root);
  if (share.task === 'check') await dictionaries.load();
  const {workspace, cache} = openWorkspace(share.root, {dictionaries});
  preparePages(workspace, share);
  parentPort?.postMessage(cache.made());
}

void work(workerData as Share);
