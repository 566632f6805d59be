import {command} from '../../terminal/wording.ts';
import type {PageOverview} from '../../status/overview.ts';
import {editLink, hrefIn, type SiteFacts} from '../links.ts';
import type {Cell, Row} from '../overview.ts';
import type {TranslatedReference} from './read-states.ts';

/** The command to begin with. `add` writes an overlay where there is none. */
function nextCommand({state, isNew}: PageOverview, locale: string): {command?: string} {
  if (state === 'complete') return {};
  if (isNew) return {command: command('add', locale)};
  if (state === 'broken') return {command: command('check', 'openapi', '--locale', locale)};
  return {command: command('status', '--locale', locale)};
}

/** The pages of the API reference in each language. Their translations are edited in the overlays. */
export const referenceRows = (
  reference: readonly TranslatedReference[],
  locales: readonly string[],
  site: SiteFacts,
): Row[] =>
  reference.map(({page: {permalink, source}, name, title, states}) => ({
    page: name,
    isReference: true,
    source: {
      title,
      href: hrefIn(site, site.i18n.defaultLocale, permalink),
      ...editLink(site.repository, source, true),
    },
    cells: locales.flatMap((locale): Cell[] => {
      const state = states.get(locale);
      if (!state) return [];
      return [
        {
          ...state,
          href: hrefIn(site, locale, permalink),
          ...editLink(site.repository, state.file, !state.isNew),
          ...nextCommand(state, locale),
        },
      ];
    }),
  }));
