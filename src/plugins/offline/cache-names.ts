export const PAGES_CACHE = 'offline-pages';
export const ASSETS_CACHE = 'offline-assets';
