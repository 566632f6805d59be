import {useMemo, type ReactNode} from 'react';
import type {ReceivedResponse} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import Translate from '@docusaurus/Translate';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import shared from '../../ui/shared.module.css';
import {DescriptionText} from '../field/DescriptionText.tsx';
import {retryAfterText} from '../messages/retryAfter.ts';
import {statusClassText} from '../messages/statusClass.ts';
import {isPreparable} from '../prepare/choosePreparation.ts';
import type {LoadPreparations} from '../prepare/types.ts';
import type {ServerKind} from '../servers/servers.ts';
import {MoreLink} from '../site/MoreLink.tsx';
import {useSite} from '../site/site.ts';
import {useExample} from '../state/ExampleProvider.tsx';
import {explain} from './explain.ts';

type Props = {
  operation: Operation;
  outcome: ReceivedResponse;
  server: ServerKind;
  loadPreparations: LoadPreparations | undefined;
};

/** Explains an error: the text of the description, when to try again, a link to more, and a button that prepares a mock. */
export function Explanation({operation, outcome, server, loadPreparations}: Props): ReactNode {
  const {locale} = useSite();
  const {relay} = useExample();
  const retry = retryAfterText(outcome, locale);
  const known = explain(operation, outcome.status, outcome.text) ?? statusClassText(outcome.status);
  const status = String(outcome.status);
  const {status: code} = outcome;
  // The page about failing calls explains only documented statuses from 400.
  const isDocumented =
    code >= 400 && operation.responses.some((response) => response.status === status);
  const loadButton = useMemo(
    () =>
      loadPreparations &&
      (async () =>
        (await import('../prepare/CreateAndSend.tsx')).loadCreateAndSend(loadPreparations)),
    [loadPreparations],
  );
  const isMock = server === 'mock' || server === 'local';
  return (
    <div className={shared.note}>
      {known && <DescriptionText text={known} />} {retry}{' '}
      {server === 'relay' && code === 401 && relay?.headers?.includes('authorization') && (
        <NewToken />
      )}{' '}
      <MoreLink heading={isDocumented ? `status-${status}` : undefined} />
      {loadButton && isMock && isPreparable(code) && (
        <LazyComponent load={loadButton} props={{status: code, server}} />
      )}
    </div>
  );
}

/** Advice for an expired token of a relay. */
function NewToken(): ReactNode {
  return (
    <Translate
      id="tryIt.relay.newToken"
      description="Below a response with the status 401 through a relay that sets the token. --token-command and --header are options of the relay"
    >
      Your relay sets the token. With --token-command, it gets a new one before the next request, so
      send the request again. With --header, start the relay again with a new token.
    </Translate>
  );
}
