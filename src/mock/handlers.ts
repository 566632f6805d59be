/** The behaviour of the batch API on top of the generic mock, in the page, in workers and in Node. */
export {getBatch, listBatches} from './batches/catalog';
export {createBatch} from './batches/create';
export {signalBatch} from './batches/signal';
export {signalFile, uploadPart} from './files/parts';
export {previewRows} from './files/preview';
export {inspectFile, uploadFile} from './files/upload';
export {setup as default} from './setup';
