import {usePluginData} from '@docusaurus/useGlobalData';
import type {PageTranslation} from '../docs/translation.ts';
import {PLUGIN_NAME, type TranslationsData} from '../reference/global-data.ts';

/** The translation state of a page of the API reference; undefined when the plugin of this package is not used. */
export function useReferenceTranslation(permalink: string): PageTranslation | undefined {
  const {reference} = (usePluginData(PLUGIN_NAME) ?? {}) as Partial<TranslationsData>;
  return reference?.others[permalink] ?? reference?.usual;
}
