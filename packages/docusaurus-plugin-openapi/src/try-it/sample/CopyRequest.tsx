import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {HttpRequest} from '@batchwise/openapi/request';
import buttons from '../../ui/Buttons.module.css';
import {Menu, type MenuItem} from '../../ui/Menu.tsx';
import shared from '../../ui/shared.module.css';
import {useCopy} from '../../ui/useCopy.tsx';

const asCurl = async (request: HttpRequest): Promise<string> =>
  (await import('@batchwise/openapi/samples')).toCurl(request);

async function asHar(request: HttpRequest): Promise<string> {
  const {toHar} = await import('@batchwise/openapi/samples/har');
  return JSON.stringify(toHar(request, new Date().toISOString()), null, 2);
}

const asHttpMessage = async (request: HttpRequest): Promise<string> =>
  (await import('@batchwise/openapi/samples/http-message')).toHttpMessage(request);

type Props = {
  request: HttpRequest;
  /** Returns the code that is shown, with the secrets. */
  code: () => string | Promise<string>;
};

/** Copies the shown code, or the request in another format, with all that is filled in, secrets too. */
export function CopyRequest({request, code}: Props): ReactNode {
  const {copy, result} = useCopy();
  const items: MenuItem[] = [
    {id: 'curl', label: 'curl', onSelect: () => copy(asCurl(request))},
    {id: 'har', label: 'HAR', onSelect: () => copy(asHar(request))},
    {
      id: 'http',
      label: (
        <Translate id="tryIt.copyAs.http" description="In the menu “Copy as”: an HTTP/1.1 message">
          HTTP message
        </Translate>
      ),
      onSelect: () => copy(asHttpMessage(request)),
    },
  ];
  return (
    <div className={`${buttons.split} ${shared.liveOnly}`}>
      <button
        type="button"
        className={buttons.quiet}
        onClick={({isTrusted}) => copy(code(), {isRepeated: !isTrusted})}
      >
        {result ?? (
          <Translate id="tryIt.copy" description="Button that copies the code sample">
            Copy
          </Translate>
        )}
      </button>
      <Menu
        className={buttons.quiet}
        name={translate({
          id: 'tryIt.copyAs',
          message: 'Copy as',
          description: 'Heading and name of the menu next to “Copy”: curl, HAR',
        })}
        items={items}
      >
        <span aria-hidden="true" className={buttons.chevron} />
      </Menu>
      <span className={shared.unseen} role="status">
        {result}
      </span>
    </div>
  );
}
