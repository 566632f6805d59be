import type {ServerSettings} from '../servers/servers.ts';

/** The name of the plugin, which finds its global data. */
export const PLUGIN_NAME = 'docusaurus-plugin-openapi';

/** The global data that the plugin passes to the components. */
export type GlobalData = {
  servers: ServerSettings;
  /** The path of the page about failing calls; it may end in `#{heading}`. */
  errorPage?: string | undefined;
};
