import {createContext, useContext} from 'react';
import type {ServerSettings} from '../servers/servers';

/** What an example needs to know of the site around it. */
export type Site = {
  servers: ServerSettings;
  /** The language of the page, as a BCP 47 tag. */
  locale: string;
  /** The address of the page about failing calls, in the language of the page. */
  errorPage: string;
  /** Goes to an address of the site without loading it anew, so that what was typed stays in memory. */
  navigate: (address: string) => void;
};

/**
 * A context of its own, because a live example is a React root of its own: Docusaurus' contexts do not reach it.
 */
export const SiteContext = createContext<Site | undefined>(undefined);

/** The site around the example. @throws Error outside a live example. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site)
    throw new Error('useSite works only below <SiteContext>: render the component inside <TryIt>.');
  return site;
}
