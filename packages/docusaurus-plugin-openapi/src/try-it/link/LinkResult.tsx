import {useEffect, useRef, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useExample} from '../state/ExampleProvider.tsx';
import {makeLink} from './makeLink.ts';
import type {CopyResult} from './useCopyLink.tsx';
import form from '../form/Form.module.css';

type Props = {id: string; result: CopyResult; hasFile: boolean};

/** Reports the result of copying a link. */
export function LinkResult({id, result, hasFile}: Props): ReactNode {
  // It follows the values, which may change after the press.
  const made = makeLink(useExample());
  if ('address' in made) {
    if (result === 'blocked') return <ByHand id={id} address={made.address} />;
    return result === 'copied' && <Copied hasFile={hasFile} />;
  }
  if (made.refused === 'tooLong') {
    return (
      <p>
        <Translate
          id="tryIt.link.tooLong"
          description="Error message after the reader has pressed “Copy link”"
        >
          No link was created, because the values are too long for one. Shorten the body, or share
          the code instead.
        </Translate>
      </p>
    );
  }
  return (
    <p>
      <Translate
        id="tryIt.link.containsSecret"
        description="Error message after the reader has pressed “Copy link”. {name} is the name of the field for a token, key or password, such as Authorization"
        values={{name: <code>{made.name}</code>}}
      >
        {
          'No link was created, because another field contains the value of {name}, which is secret. Remove it from that field first.'
        }
      </Translate>
    </p>
  );
}

function Copied({hasFile}: {hasFile: boolean}): ReactNode {
  return (
    <p>
      <Translate id="tryIt.link.copied" description="After the reader has pressed “Copy link”">
        The link contains the values of this example, but no credentials. Opening it sends nothing.
      </Translate>{' '}
      {hasFile && (
        <Translate
          id="tryIt.link.noFile"
          description="After “The link contains the values of this example …”, when a file is chosen as the body"
        >
          The link does not contain the file.
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
    <div className={form.field}>
      <label htmlFor={id} className={form.label}>
        <Translate
          id="tryIt.link.byHand"
          description="Label of a text field that contains the link, when the browser does not let the page copy it"
        >
          Link to copy manually
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
