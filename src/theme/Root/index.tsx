import {useEffect, type ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';
import {fetchAhead, goByFetching} from '../../plugins/own-page/client/go';

/** What is around every page. Once the site is built, the scripts of a page know that page alone. */
export default function Root({children}: {children: ReactNode}): ReactNode {
  const history = useHistory();
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') return;
    goByFetching(history);
    fetchAhead();
  }, [history]);
  return children;
}
