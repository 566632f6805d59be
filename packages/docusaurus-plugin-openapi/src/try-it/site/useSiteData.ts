import {useMemo} from 'react';
import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import {availableServers} from '../servers/servers.ts';
import {PLUGIN_NAME, type GlobalData} from './global-data.ts';
import type {Site} from './site.ts';

/** Reads the data of the site from Docusaurus. */
export function useSiteData(hasMock = false): Site {
  const {i18n} = useDocusaurusContext();
  const {servers: all, errorPage: path} = usePluginData(PLUGIN_NAME) as GlobalData;
  const address = useBaseUrl(path ?? '');
  const errorPage = path === undefined ? undefined : address;
  const history = useHistory();
  const servers = useMemo(() => availableServers(all, hasMock), [all, hasMock]);
  return useMemo(
    () => ({
      servers,
      locale: i18n.currentLocale,
      errorPage,
      navigate: (address) => history.push(address),
    }),
    [servers, i18n.currentLocale, errorPage, history],
  );
}
