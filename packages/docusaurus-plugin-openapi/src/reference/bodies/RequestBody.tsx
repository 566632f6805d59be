import Translate from '@docusaurus/Translate';
import type {OperationNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {Prose} from '../text/Prose.tsx';
import {RequiredMark} from '../value/Flags.tsx';
import {Media} from './Media.tsx';
import {Section} from '../parts/Section.tsx';

type Props = {
  body: OperationNode['body'];
  /** The id of the operation, whose live example may be on the page. */
  operation: string;
};

/** The request body in its media types. */
export function RequestBody({body, operation}: Props): ReactNode {
  if (!body) return null;
  return (
    <Section
      id="request-body"
      title={
        <Translate id="reference.body" description="Heading in the API reference">
          Request body
        </Translate>
      }
      aside={body.required && <RequiredMark />}
    >
      {body.description && <Prose text={body.description} />}
      <Media id="body" media={body.media} operation={operation} />
    </Section>
  );
}
