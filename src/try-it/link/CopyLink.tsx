import {useEffect, useRef, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {CopyButton} from '../CopyButton';
import type {Example} from '../useExample';
import {encodeLink} from './code';
import {linkValues, secretInLink} from './values';
import buttons from '../Buttons.module.css';
import form from '../Form.module.css';
import styles from './link.module.css';

type Made = {address: string} | {refused: 'tooLong'} | {refused: 'secret'; name: string};

/** The address of this page with what the example shows. The reader's own address bar stays as it is. */
function makeLink(example: Example): Made {
  const {operation, values} = example;
  const carried = linkValues(example);
  const name = secretInLink(carried, operation, values);
  if (name !== undefined) return {refused: 'secret', name};
  const {fragment, isTooLong} = encodeLink(carried);
  const {origin, pathname} = window.location;
  return isTooLong ? {refused: 'tooLong'} : {address: `${origin}${pathname}${fragment}`};
}

/** Copies a link that fills in this example for whoever opens it. */
export function CopyLink({id, example}: {id: string; example: Example}): ReactNode {
  const [told, setTold] = useState<'copied' | 'blocked' | 'refused'>();
  // What is told goes with what is filled in, also after a key was pressed since.
  const made = told === undefined ? undefined : makeLink(example);
  const text = () => {
    const now = makeLink(example);
    if ('address' in now) return now.address;
    setTold('refused');
    return undefined;
  };
  return (
    <>
      <CopyButton className={buttons.secondary} testId="copy-link" text={text} onCopied={() => setTold('copied')} onBlocked={() => setTold('blocked')}>
        <Translate id="tryIt.link.copy" description="The button that copies a link which fills in the example">Copy link</Translate>
      </CopyButton>
      {/* The live region stays in the page, so that assistive technology notices each change in it. */}
      <div role="status" className={styles.told} data-testid="link-told">
        {made && 'address' in made && told === 'copied' && (
          <p>
            <Translate id="tryIt.link.copied" description="After a link was copied">The link holds what is filled in here, without token and key. Opened, it sends nothing.</Translate>{' '}
            {example.values.file && <Translate id="tryIt.link.noFile" description="After a link was copied while a file is chosen as the body">The file is not part of it.</Translate>}
          </p>
        )}
        {made && 'refused' in made && made.refused === 'tooLong' && (
          <p><Translate id="tryIt.link.tooLong" description="When the values are too long for a link">No link was made: this is too much text for one. Shorten the body, or pass on the code below instead.</Translate></p>
        )}
        {made && 'refused' in made && made.refused === 'secret' && (
          <p>
            <Translate id="tryIt.link.holdsSecret" description="When a token or key was typed into another field, too; {name} is the name of a field" values={{name: <code>{made.name}</code>}}>
              {'No link was made: another field holds the text of {name}, which is secret. Take it out there first.'}
            </Translate>
          </p>
        )}
      </div>
      {made && 'address' in made && told === 'blocked' && <ByHand id={`${id}-link`} address={made.address} />}
    </>
  );
}

/** The link in a field, selected, where the browser does not let the page copy it. */
function ByHand({id, address}: {id: string; address: string}): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div className={`${form.field} ${styles.byHand}`}>
      <label htmlFor={id} className={form.label}>
        <Translate id="tryIt.link.byHand" description="Label of the field with a link that the browser did not let the page copy">Link to copy by hand</Translate>
      </label>
      <input ref={field} id={id} className={form.input} data-testid="link-by-hand" readOnly value={address} onFocus={(event) => event.target.select()} />
    </div>
  );
}
