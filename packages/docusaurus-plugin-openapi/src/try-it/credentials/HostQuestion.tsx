import Translate from '@docusaurus/Translate';
import {useEffect, useRef, type ReactNode} from 'react';
import type {Parameter} from '@batchwise/openapi/operation';
import buttons from '../../ui/Buttons.module.css';
import {useSite} from '../site/site.ts';
import notice from '../servers/ServerMenu.module.css';
import {replaceSharedValues, sharedValues, useSharedValues} from '../store/sharedValues.ts';

/** Remembers, as long as the page lasts, that secrets may go to an origin. */
function allowOrigin(parameters: readonly Parameter[], origin: string): void {
  const values = sharedValues();
  const allowed = parameters.flatMap(({shared = ''}) => {
    const value = values[shared];
    return value ? [[shared, {...value, origins: [...(value.origins ?? []), origin]}]] : [];
  });
  replaceSharedValues({...values, ...Object.fromEntries(allowed)});
}

type Props = {
  /** The credentials in question. */
  parameters: readonly Parameter[];
  /** Where they would be sent. */
  origin: string;
  /** Sends the request. */
  onAllow: () => void;
};

/** Asks whether credentials may go to another host than the reader typed them for. */
export function HostQuestion({parameters, origin, onAllow}: Props): ReactNode {
  const {locale} = useSite();
  const values = useSharedValues();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const before = parameters.flatMap(({shared = ''}) => values[shared]?.origins ?? []);
  const list = (texts: readonly string[]) => new Intl.ListFormat(locale).format(new Set(texts));
  return (
    <div className={`${notice.notice} ${notice.warning}`} role="alert">
      <p>
        <Translate
          id="tryIt.host.question"
          description="Question above the form, before credentials go to another server than the reader entered them for. {names} are fields, such as Authorization; {before} and {now} are servers, such as https://api.example.com; “Change” is the button tryIt.connection.change"
          values={{
            names: <code>{list(parameters.map(({name}) => name))}</code>,
            before: <code>{list(before)}</code>,
            now: <code>{origin}</code>,
          }}
        >
          {
            'You entered {names} for {before}. Nothing was sent. Should it now go to {now}? If not, choose another server, or press “Change” and enter other values.'
          }
        </Translate>
      </p>
      <button
        ref={button}
        type="button"
        className={buttons.secondary}
        onClick={() => {
          allowOrigin(parameters, origin);
          onAllow();
        }}
      >
        <Translate
          id="tryIt.host.allow"
          description="Button after the question tryIt.host.question: sends the request with the credentials. {now} is a server, such as https://api.example.com"
          values={{now: origin}}
        >
          {'Send to {now}'}
        </Translate>
      </button>
    </div>
  );
}
