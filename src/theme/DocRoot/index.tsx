import type {ReactNode} from 'react';
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import {useLocation} from '@docusaurus/router';
import DocRoot from '@theme-original/DocRoot';
import type {Props} from '@theme/DocRoot';
import {routesFor} from '../../plugins/own-page/client/routes-for';

/** The root of a page of the docs. At build time its router would make an element of each page, and ask each, for every page; in a browser it has that page alone. */
export default function DirectRoot(props: Props): ReactNode {
  const {pathname} = useLocation();
  const {route} = props;
  const routes = ExecutionEnvironment.canUseDOM
    ? route.routes
    : routesFor(route.routes ?? [], pathname);
  return <DocRoot {...props} route={{...route, routes}} />;
}
