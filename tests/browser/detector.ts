import type {BrowserContext, Page, Request} from '@playwright/test';
import {listViolations} from './violations';

export type Detector = {
  /** Allows one navigation or download whose address begins like this. */
  allow: (start: string) => void;
  /** Lists the events since the last call, and the links and handlers in the pages that would run or leave at a press. */
  caught: () => Promise<string[]>;
};

/** Schemes of links and pictures that run nothing and stay on the site, or lead to the web where a reader wants to. */
const HARMLESS = ['http:', 'https:', 'mailto:', 'blob:'];

/** Elements that nobody but a payload adds, links that would run a script, and properties of all objects. */
function findArmed(page: Page): Promise<string[]> {
  return page.evaluate((harmless) => {
    const found = [
      ...document.querySelectorAll(
        'iframe, frame, object, embed, base, meta[http-equiv="refresh" i]',
      ),
    ].map(({outerHTML}) => `element ${outerHTML.slice(0, 80)}`);
    for (const element of document.querySelectorAll('*'))
      for (const {name, value} of element.attributes) {
        if (name.startsWith('on')) found.push(`handler ${name}=${value}`);
        if (!/^(?:href|xlink:href|src|action|formaction|data|ping|poster)$/.test(name)) continue;
        const url = URL.canParse(value, location.href) ? new URL(value, location.href) : undefined;
        const isPicture = element.matches('img') && value.startsWith('data:image/');
        if (url && !isPicture && !harmless.includes(url.protocol)) found.push(`${name} ${value}`);
      }
    for (const key in {}) found.push(`property of all objects ${key}`);
    return found;
  }, HARMLESS);
}

/**
 * Notices everything that a payload may do in a browser: run (payloads call `hostile`), open a dialog, a page or a frame, navigate,
 * call another origin, save a file, violate the content security policy, stop the page by an error, change all objects.
 * @param origins those that may be called.
 */
export async function detect(
  context: BrowserContext,
  origins: readonly string[],
): Promise<Detector> {
  const allowed: string[] = [];
  const events: string[] = [];
  const violations = listViolations(context);
  const isAllowed = (url: string): boolean => {
    const at = allowed.findIndex((start) => url.startsWith(start));
    if (at !== -1) allowed.splice(at, 1);
    return at !== -1;
  };
  const isLocal = (url: string): boolean =>
    /^(?:blob|data|about):/.test(url) || origins.includes(new URL(url).origin);

  await context.exposeFunction('hostile', (what: string) => events.push(`script ${what}`));
  const onRequest = (request: Request): void => {
    const url = request.url();
    const isNavigation = request.isNavigationRequest();
    const isRedirected = request.redirectedFrom() !== null;
    // Chromium also reports a redirect that it does not follow, since the page asked it not to.
    if (!isLocal(url) && (isNavigation || !isRedirected)) events.push(`request ${url}`);
    if (isNavigation && !isRedirected && !isAllowed(url)) events.push(`navigation ${url}`);
  };
  const onPage = (page: Page): void => {
    page.on('dialog', (dialog) => {
      events.push(`dialog ${dialog.type()} ${dialog.message()}`);
      void dialog.dismiss().catch(() => undefined);
    });
    page.on('pageerror', ({message}) => events.push(`error ${message}`));
    page.on('popup', (popup) => events.push(`popup ${popup.url()}`));
    page.on('download', (file) => {
      if (!isAllowed(file.url())) events.push(`download ${file.url()}`);
    });
    page.on('frameattached', (frame) => events.push(`frame ${frame.url()}`));
  };
  context.on('request', onRequest);
  context.on('page', onPage);
  context.pages().forEach(onPage);

  return {
    allow: (start) => void allowed.push(start),
    caught: async () => {
      const armed = await Promise.all(context.pages().map(findArmed));
      return [...events.splice(0), ...violations.splice(0), ...armed.flat()];
    },
  };
}
