import {createHash} from 'node:crypto';
import type {Pieces} from '../own-page/own-page';
import type {Generated} from '../own-page/pages';
import {addressesOf, createBranchFinder} from './branch';
import type {Bundle} from './bundle';
import type {Minifier} from './minifier';
import {findKept, type Place} from './store';

/** What a page is rendered from, as a hash, and where the outcome is kept, if it is. */
export type PlannedPage = {key: string; place?: Place};

/** Stands beside the server's bundle: where rendered pages are kept, and which, by their addresses; and what minifies them. */
export type Plan = {folder: string; pages: Record<string, PlannedPage>; minifier: Minifier};

/** The names of all pieces of a component. */
export function namesIn(pieces: Pieces | undefined): string[] {
  if (pieces === null || pieces === undefined) return [];
  return typeof pieces === 'object' ? Object.values(pieces).flatMap(namesIn) : [String(pieces)];
}

/**
 * What each page is rendered from, as a hash of 40 characters, by its address. A page with a piece that the bundle does not
 * have has none, nor has any when the routes of a page cannot be told from its address.
 */
export function keysOf(
  {routes, names}: Generated,
  {shared, pieces}: Bundle,
  baseUrl: string,
): Map<string, string> {
  const find = createBranchFinder(routes);
  if (!find) return new Map();
  const addresses = [...addressesOf(routes), `${baseUrl}404.html`];
  return new Map(
    addresses.flatMap((address): [string, string][] => {
      const own = find(address).flatMap(({component}) => namesIn(names[component]));
      if (!own.every((name) => pieces.has(name))) return [];
      return [
        [
          address,
          createHash('sha1')
            .update(JSON.stringify([shared, address, own.map((name) => [name, pieces.get(name)])]))
            .digest('hex'),
        ],
      ];
    }),
  );
}

/** Says what is kept of pages. @param folder where rendered pages are kept. */
export function planPages(folder: string, keys: ReadonlyMap<string, string>): Plan['pages'] {
  const kept = findKept(folder, new Set(keys.values()));
  return Object.fromEntries(
    [...keys].map(([address, key]) => [address, {key, place: kept.get(key)}]),
  );
}
