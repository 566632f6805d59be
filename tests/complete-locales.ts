/** The languages whose translation must be complete. A new language may be incomplete at first. */
export const COMPLETE_LOCALES = ['nl', 'it'] as const;
