import type {ReactNode} from 'react';
import type {ReceivedResponse} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import shared from '../../ui/shared.module.css';
import {DescriptionText} from '../field/DescriptionText.tsx';
import {retryAfterText} from '../messages/retryAfter.ts';
import {MoreLink} from '../site/MoreLink.tsx';
import {useSite} from '../site/site.ts';
import {explain} from './explain.ts';

type Props = {operation: Operation; outcome: ReceivedResponse};

/** What the description says about an error, when to try again, and where to read on. */
export function Explanation({operation, outcome}: Props): ReactNode {
  const {locale} = useSite();
  const retry = retryAfterText(outcome, locale);
  const known = explain(operation, outcome.status, outcome.text);
  const status = String(outcome.status);
  // The page about failing calls explains only documented statuses.
  const isDocumented = operation.responses.some((response) => response.status === status);
  return (
    <div className={shared.note}>
      {known && <DescriptionText text={known} />} {retry}{' '}
      <MoreLink heading={isDocumented ? `status-${status}` : undefined} />
    </div>
  );
}
