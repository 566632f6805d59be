import {translate} from '@docusaurus/Translate';
import type {ResponseCheck} from '../../../request/response/check-response';

type Unchecked = Extract<ResponseCheck, {kind: 'unchecked'}>['why'];

const UNCHECKED: Record<Unchecked, () => string> = {
  tooLarge: () =>
    translate({
      id: 'tryIt.unchecked.tooLarge',
      message: 'Responses larger than 1 MB are not compared with the description.',
      description: 'Above a response, below the badge “Not checked” (tryIt.check.unchecked)',
    }),
  cut: () =>
    translate({
      id: 'tryIt.unchecked.cut',
      message: 'The response is incomplete, so it was not compared with the description.',
      description: 'Above a response, below the badge “Not checked” (tryIt.check.unchecked)',
    }),
  stream: () =>
    translate({
      id: 'tryIt.unchecked.stream',
      message:
        'The status and the media type match the description. Entries of a stream are not checked.',
      description: 'Above a response, below the badge “Not checked” (tryIt.check.unchecked)',
    }),
  notJson: () =>
    translate({
      id: 'tryIt.unchecked.notJson',
      message: 'The status and the media type match the description. Only JSON bodies are checked.',
      description: 'Above a response, below the badge “Not checked” (tryIt.check.unchecked)',
    }),
  noSchema: () =>
    translate({
      id: 'tryIt.unchecked.noSchema',
      message:
        'The status and the media type match the description. It has no schema for the body.',
      description: 'Above a response, below the badge “Not checked” (tryIt.check.unchecked)',
    }),
  failed: () =>
    translate({
      id: 'tryIt.unchecked.failed',
      message:
        'The response could not be compared with the description. It is too deeply nested or has too many errors.',
      description: 'Above a response, below the badge “Not checked” (tryIt.check.unchecked)',
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
        message:
          'The description of this call does not have the status {found}. It has: {documented}.',
        description:
          'Above a response, below the badge “Not in the description” (tryIt.check.undocumented). {found} is a status such as 418, {documented} a list such as: 200, 404',
      },
      values,
    );
  }
  if (what === 'mediaType') {
    return translate(
      {
        id: 'tryIt.undocumented.mediaType',
        message:
          'For this status, the description does not have the media type {found}. It has: {documented}.',
        description:
          'Above a response, below the badge “Not in the description” (tryIt.check.undocumented). {found} is a media type such as text/csv, {documented} a list of such',
      },
      values,
    );
  }
  return translate(
    {
      id: 'tryIt.undocumented.noBody',
      message:
        'The response has no body, but the description has one for this status ({documented}).',
      description:
        'Above a response, below the badge “Not in the description” (tryIt.check.undocumented). {documented} is a list of media types such as application/json',
    },
    values,
  );
}
