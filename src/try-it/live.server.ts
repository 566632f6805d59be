import {Live as Component, type LiveComponent} from './Live';

/** On the server the live part is there at once, so that it is rendered into the page. */
export const Live: LiveComponent | undefined = Component;

export const loadLive = (): Promise<LiveComponent> => Promise.resolve(Component);
