import {useEffect, useRef, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {CopyResult, MadeLink} from './CopyLink.tsx';
import form from '../form/Form.module.css';
import styles from './link.module.css';

type Props = {id: string; made: MadeLink; result: CopyResult; hasFile: boolean};

/** Reports the result of copying a link. */
export function LinkResult({id, made, result, hasFile}: Props): ReactNode {
  if ('address' in made) {
    if (result === 'blocked') return <ByHand id={id} address={made.address} />;
    return result === 'copied' && <Copied hasFile={hasFile} />;
  }
  if (made.refused === 'tooLong') {
    return (
      <p>
        <Translate id="tryIt.link.tooLong" description="When the values are too long for a link">
          No link was made: this is too much text for one. Shorten the body, or pass on the code
          below instead.
        </Translate>
      </p>
    );
  }
  return (
    <p>
      <Translate
        id="tryIt.link.holdsSecret"
        description="When a token or key was typed into another field, too; {name} is the name of a field"
        values={{name: <code>{made.name}</code>}}
      >
        {
          'No link was made: another field holds the text of {name}, which is secret. Take it out there first.'
        }
      </Translate>
    </p>
  );
}

function Copied({hasFile}: {hasFile: boolean}): ReactNode {
  return (
    <p>
      <Translate id="tryIt.link.copied" description="After a link was copied">
        The link holds what is filled in here, without token and key. Opened, it sends nothing.
      </Translate>{' '}
      {hasFile && (
        <Translate
          id="tryIt.link.noFile"
          description="After a link was copied while a file is chosen as the body"
        >
          The file is not part of it.
        </Translate>
      )}
    </p>
  );
}

/** The link in a field, selected, when the browser does not let the page copy it. */
function ByHand({id, address}: {id: string; address: string}): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div className={`${form.field} ${styles.byHand}`}>
      <label htmlFor={id} className={form.label}>
        <Translate
          id="tryIt.link.byHand"
          description="Label of the field with a link that the browser did not let the page copy"
        >
          Link to copy by hand
        </Translate>
      </label>
      <input
        ref={field}
        id={id}
        className={form.input}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
      />
    </div>
  );
}
