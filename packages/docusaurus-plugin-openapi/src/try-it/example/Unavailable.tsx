import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useLanguage} from '../../ui/useLanguage.ts';
import type {OperationSource} from './source.ts';

type Props = {operation: string; problem: NonNullable<OperationSource['problem']>};

/** Takes the place of a live example whose operation cannot be read from the API description. */
export function Unavailable({operation, problem: {place, reason}}: Props): ReactNode {
  return (
    <div
      {...useLanguage()}
      className="alert alert--warning margin-bottom--md"
      role="note"
      data-pagefind-ignore
    >
      <p>
        <strong>
          <Translate
            id="tryIt.unavailable"
            description="Takes the place of an example whose operation has an error in the API description"
            values={{operation: <code dir="ltr">{operation}</code>}}
          >
            {'The operation {operation} cannot be shown: its API description has an error.'}
          </Translate>
        </strong>
      </p>
      <p lang="en" dir="ltr">
        <code>{place}</code> {reason}
      </p>
      <p className="margin-bottom--none">
        <Translate
          id="tryIt.unavailable.fix"
          description="Below the place and the reason of an error in the API description"
        >
          Correct the API description there, and build the site again.
        </Translate>
      </p>
    </div>
  );
}
