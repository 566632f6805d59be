import {translate} from '@docusaurus/Translate';
import type {ResponseCheck} from '@batchwise/openapi/response/check';

type Unchecked = Extract<ResponseCheck, {kind: 'unchecked'}>['why'];

const UNCHECKED: Record<Unchecked, () => string> = {
  tooLarge: () =>
    translate({
      id: 'tryIt.unchecked.tooLarge',
      message: 'The answer was not compared with the description: it is larger than 1 MB.',
      description: 'Why an answer was not checked',
    }),
  cut: () =>
    translate({
      id: 'tryIt.unchecked.cut',
      message: 'The answer was not compared with the description: it did not come whole.',
      description: 'Why an answer was not checked',
    }),
  stream: () =>
    translate({
      id: 'tryIt.unchecked.stream',
      message:
        'Status and type of the answer are as described. The entries of a stream are not checked.',
      description: 'Why an answer was not checked',
    }),
  notJson: () =>
    translate({
      id: 'tryIt.unchecked.notJson',
      message:
        'Status and type of the answer are as described. Its content was not checked: only JSON is.',
      description: 'Why an answer was not checked',
    }),
  noSchema: () =>
    translate({
      id: 'tryIt.unchecked.noSchema',
      message:
        'Status and type of the answer are as described. The description says no more of its content.',
      description: 'Why an answer was not checked',
    }),
  failed: () =>
    translate({
      id: 'tryIt.unchecked.failed',
      message:
        'The answer could not be compared with the description: it is too deep, or has too many mistakes.',
      description: 'Why an answer was not checked',
    }),
};

/** Says why a response was not checked. */
export const uncheckedText = (why: Unchecked): string => UNCHECKED[why]();

/** Says what the description lacks. */
export function undocumentedText({
  what,
  found,
  documented,
}: Extract<ResponseCheck, {kind: 'undocumented'}>): string {
  const values = {
    found: found === '' ? '–' : found,
    documented: documented.length === 0 ? '–' : documented.join(', '),
  };
  if (what === 'status') {
    return translate(
      {
        id: 'tryIt.undocumented.status',
        message: 'The description has no status {found} for this call. It has: {documented}.',
        description: 'The status of an answer is not described',
      },
      values,
    );
  }
  if (what === 'mediaType') {
    return translate(
      {
        id: 'tryIt.undocumented.mediaType',
        message:
          'The description has no body of the type {found} for this status. It has: {documented}.',
        description: 'The media type of an answer is not described',
      },
      values,
    );
  }
  return translate(
    {
      id: 'tryIt.undocumented.noBody',
      message:
        'The description has a body for this status ({documented}), and the answer has none.',
      description: 'An answer lacks the body that is described',
    },
    values,
  );
}
