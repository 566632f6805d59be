import type {LiveComponent} from './Live';

/** In the browser the live part is fetched when it is wanted. */
export const Live: LiveComponent | undefined = undefined;

export const loadLive = async (): Promise<LiveComponent> => (await import('./Live')).Live;
