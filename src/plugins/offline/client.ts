import {button, withStyle} from '../page-elements';
import type {Told} from './scope';
import {takeMessages} from './translate';
import {tellVisited} from './visited';
import {updateWords} from './words';

export type ClientSettings = {base: string; messages: Record<string, string>};

const LOOK =
  'align-items:center;background:var(--ifm-background-color);border:1px solid;border-radius:10px;display:flex;flex-wrap:wrap;gap:.5rem;inset-block-end:1rem;inset-inline-start:1rem;max-inline-size:calc(100% - 2rem);padding:.75rem 1rem;position:fixed;z-index:400';

/** Tells of a new version; the reader says when. */
function showNotice(reload: () => void): void {
  if (document.querySelector('.update-notice')) return;
  const words = updateWords();
  const notice = document.createElement('div');
  const text = document.createElement('span');
  text.setAttribute('role', 'status');
  notice.append(
    text,
    button(words.reload, reload),
    button(words.later, () => notice.remove()),
  );
  document.body.append(withStyle(notice, 'update-notice', LOOK));
  // A live region tells what comes into it once it is there.
  requestAnimationFrame(() => {
    text.textContent = words.text;
  });
}

/** Runs when a page is loaded and idle: registers the worker of its language, and tells of a new one. */
export function start({base, messages}: ClientSettings): void {
  if (!('serviceWorker' in navigator)) return;
  takeMessages(messages);
  const {serviceWorker} = navigator;
  // Whether the worker saw this page go by.
  const isSeen = serviceWorker.controller?.scriptURL.startsWith(
    new URL(`${base}sw.js`, location.href).href,
  );
  let isWanted = false;
  const offer = (registration: ServiceWorkerRegistration): void => {
    // Without an older one, this is the first visit.
    if (!registration.waiting || !registration.active) return;
    showNotice(() => {
      isWanted = true;
      // Meanwhile it may be a still newer one.
      registration.waiting?.postMessage({type: 'take-over'} satisfies Told);
    });
  };
  serviceWorker.addEventListener('controllerchange', () => isWanted && location.reload());
  serviceWorker
    .register(`${base}sw.js`, {scope: base})
    .then((registration) => {
      offer(registration);
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', () => offer(registration));
      });
      addEventListener(
        'visibilitychange',
        () =>
          document.visibilityState === 'visible' &&
          void registration.update().catch(() => undefined),
      );
      return serviceWorker.ready;
    })
    .then(({active}) => {
      if (!isSeen) tellVisited(active);
    })
    .catch((error: unknown) => console.error(error));
}
