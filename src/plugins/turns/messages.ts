/** Told to a language's process: it may load its pages, and then build them. */
export const BEGIN = 'begin';
export const GO_ON = 'go on';
/** A language's process has loaded its pages, and waits until it may go on. */
export const LOADED = 'loaded';
/** It has rendered its pages. */
export const RENDERED = 'rendered';
