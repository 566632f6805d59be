import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {HttpRequest} from '@batchwise/openapi/request';
import {NotLoaded} from '../../ui/NotLoaded.tsx';
import {useLazyModule} from '../../ui/useLazyModule.ts';
import shared from '../../ui/shared.module.css';
import styles from './Sample.module.css';

const loadMenu = () => import('./CopyAsMenu.tsx');

/** Further ways to copy the request; how they are written is fetched when the menu is first opened. */
export function CopyAs({request}: {request: HttpRequest}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const {module, failed} = useLazyModule(isOpen, loadMenu);
  return (
    <details
      className={`${styles.copyAs} ${shared.liveOnly}`}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.copy}>
        <Translate
          id="tryIt.copyAs"
          description="Opens a menu of formats in which the request can be copied: curl, HAR, HTTP message"
        >
          Copy as
        </Translate>
      </summary>
      {module && <module.CopyAsMenu request={request} />}
      {failed && <NotLoaded />}
    </details>
  );
}
