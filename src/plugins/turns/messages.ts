/** Said by a language's process that is ready to load its pages, and waits until it may. */
export const READY = 'ready';
/** Told to it: the language before is built. */
export const GO_ON = 'go on';
/** It has rendered its pages, so that what is left keeps one processor busy. */
export const RENDERED = 'rendered';
