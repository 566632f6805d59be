import type {ClientModule} from '@docusaurus/types';
import type {Told} from './scope';

/** Tells a worker of the page that is open, and of what was fetched for it. */
export function tellVisited(worker: ServiceWorker | null | undefined): void {
  const told: Told = {
    type: 'visited',
    page: location.href,
    urls: performance.getEntriesByType('resource').map(({name}) => name),
  };
  worker?.postMessage(told);
}

/** A page that the reader comes to from another one of the site is no document that the worker sees go by. */
export const onRouteDidUpdate: ClientModule['onRouteDidUpdate'] = ({
  location,
  previousLocation,
}) => {
  if (previousLocation && previousLocation.pathname !== location.pathname)
    tellVisited(navigator.serviceWorker?.controller);
};
