import {applyFetchedFonts, fetchFonts} from './fetched-fonts';

if (typeof document !== 'undefined') void fetchFonts();

/** A page that comes without a new document is drawn with the fonts, too. */
export function onRouteUpdate({previousLocation}: {previousLocation: Location | null}): void {
  if (previousLocation) applyFetchedFonts();
}
