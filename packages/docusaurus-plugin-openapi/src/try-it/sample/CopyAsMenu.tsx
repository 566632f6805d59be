import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {HttpRequest} from '@batchwise/openapi/request';
import {toCurl} from '@batchwise/openapi/samples';
import {toHar} from '@batchwise/openapi/samples/har';
import {toHttpMessage} from '@batchwise/openapi/samples/http-message';
import buttons from '../../ui/Buttons.module.css';
import {CopyButton} from '../../ui/CopyButton.tsx';
import styles from './Sample.module.css';

/** Copies the request as curl, as an HTTP Archive or as an HTTP message; with what is filled in, secrets too. */
export function CopyAsMenu({request}: {request: HttpRequest}): ReactNode {
  return (
    <div className={styles.copyMenu}>
      <CopyButton className={buttons.secondary} text={() => toCurl(request)}>
        curl
      </CopyButton>
      <CopyButton
        className={buttons.secondary}
        text={() => JSON.stringify(toHar(request, new Date().toISOString()), null, 2)}
      >
        HAR
      </CopyButton>
      <CopyButton className={buttons.secondary} text={() => toHttpMessage(request)}>
        <Translate
          id="tryIt.copyAs.http"
          description="Button in the menu “Copy as”: copies the request as an HTTP/1.1 message"
        >
          HTTP message
        </Translate>
      </CopyButton>
    </div>
  );
}
