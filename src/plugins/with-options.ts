import type {
  LoadContext,
  Plugin,
  PluginConfig,
  PluginModule,
  PluginOptions,
} from '@docusaurus/types';

/** An entry of the list of plugins, with the options that this plugin takes. */
export const withOptions = <Options, Content>(
  plugin: (context: LoadContext, options: Options) => Plugin<Content>,
  options: Options,
): PluginConfig => [plugin as unknown as PluginModule, options as PluginOptions];
