import {createContext, useContext} from 'react';
import type {ServerSettings} from '../servers/servers.ts';

/** The data of the site that an example needs. */
export type Site = {
  servers: ServerSettings;
  /** The language of the page, as a BCP 47 tag. */
  locale: string;
  /** The URL of the page about failing calls, in the language of the page; undefined where the site has none. */
  errorPage: string | undefined;
  /** Navigates within the site without a reload, so that input stays in memory. */
  navigate: (address: string) => void;
};

/**
 * A live example is a React root of its own, which the contexts of Docusaurus do not reach.
 */
export const SiteContext = createContext<Site | undefined>(undefined);

/** The site around the example. @throws Error outside a live example. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site)
    throw new Error('useSite works only below <SiteContext>: render the component inside <TryIt>.');
  return site;
}
