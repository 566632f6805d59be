/** Said by a language's process that is ready to load its pages, and waits until it may. */
export const READY = 'ready';
/** Told to it: the folders that all languages are built with are its own now. */
export const GO_ON = 'go on';
/** It has read its pages, and begins to bundle them. */
export const LOADED = 'loaded';
/** It needs no folder any more that other languages are built with. */
export const RELEASED = 'released';

/** The channel on which a worker tells that it renders pages. */
export const RENDERING = 'batchwise-rendering';
