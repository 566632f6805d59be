import {parentPort, workerData} from 'node:worker_threads';
import {openWorkspace} from '../../node';
import {preparePages, type Share} from '../prepare';

const share = workerData as Share;
const {workspace, cache} = openWorkspace(share.root);
preparePages(workspace, share);
parentPort?.postMessage(cache.made());
