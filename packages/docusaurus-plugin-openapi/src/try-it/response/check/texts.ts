import {translate} from '@docusaurus/Translate';
import type {ResponseCheck} from '@batchwise/openapi/response/check';

type Unchecked = Extract<ResponseCheck, {kind: 'unchecked'}>['why'];

const UNCHECKED: Record<Unchecked, () => string> = {
  tooLarge: () =>
    translate({
      id: 'tryIt.unchecked.tooLarge',
      message: 'Responses larger than 1 MB are not compared with the API description.',
      description:
        'In the tab “Check” of a response with the badge “Not checked” (tryIt.check.unchecked)',
    }),
  cut: () =>
    translate({
      id: 'tryIt.unchecked.cut',
      message: 'The response is incomplete, so it was not compared with the API description.',
      description:
        'In the tab “Check” of a response with the badge “Not checked” (tryIt.check.unchecked)',
    }),
  stream: () =>
    translate({
      id: 'tryIt.unchecked.stream',
      message:
        'The status and the media type match the API description. Entries of a stream are not checked.',
      description:
        'In the tab “Check” of a response with the badge “Not checked” (tryIt.check.unchecked)',
    }),
  notJson: () =>
    translate({
      id: 'tryIt.unchecked.notJson',
      message:
        'The status and the media type match the API description. Only JSON bodies are checked.',
      description:
        'In the tab “Check” of a response with the badge “Not checked” (tryIt.check.unchecked)',
    }),
  noSchema: () =>
    translate({
      id: 'tryIt.unchecked.noSchema',
      message:
        'The status and the media type match the API description, which contains no schema for the body.',
      description:
        'In the tab “Check” of a response with the badge “Not checked” (tryIt.check.unchecked)',
    }),
  failed: () =>
    translate({
      id: 'tryIt.unchecked.failed',
      message:
        'The response is too deeply nested or has too many errors, so it was not compared with the API description.',
      description:
        'In the tab “Check” of a response with the badge “Not checked” (tryIt.check.unchecked)',
    }),
};

/** The reason why a response was not checked. */
export const uncheckedText = (why: Unchecked): string => UNCHECKED[why]();

type Undocumented = Extract<ResponseCheck, {kind: 'undocumented'}>;

/** The part that is missing in the description. */
export function undocumentedText({what, found, documented}: Undocumented): string {
  const values = {found, documented: documented.join(', ')};
  switch (what) {
    case 'status':
      return documented.length === 0
        ? translate({
            id: 'tryIt.undocumented.noResponses',
            message: 'The API description contains no responses for this call.',
            description:
              'In the tab “Check” of a response with the badge “Not in API description” (tryIt.check.undocumented)',
          })
        : translate(
            {
              id: 'tryIt.undocumented.status',
              message:
                'The API description does not contain the status {found} for this call. Documented: {documented}.',
              description:
                'In the tab “Check” of a response with the badge “Not in API description” (tryIt.check.undocumented). {found} is a status such as 418, {documented} a list of statuses such as: 200, 404',
            },
            values,
          );
    case 'mediaType':
      return undocumentedTypeText(values);
    case 'noBody':
      return translate(
        {
          id: 'tryIt.undocumented.noBody',
          message:
            'The response has no body, but the API description contains one for this status ({documented}).',
          description:
            'In the tab “Check” of a response with the badge “Not in API description” (tryIt.check.undocumented). {documented} is a list of media types such as application/json',
        },
        values,
      );
  }
}

function undocumentedTypeText(values: {found: string; documented: string}): string {
  if (values.documented === '')
    return translate({
      id: 'tryIt.undocumented.body',
      message:
        'The response has a body, but the API description does not contain one for this status.',
      description:
        'In the tab “Check” of a response with the badge “Not in API description” (tryIt.check.undocumented)',
    });
  if (values.found === '')
    return translate(
      {
        id: 'tryIt.undocumented.noMediaType',
        message: 'The response has no media type. Documented for this status: {documented}.',
        description:
          'In the tab “Check” of a response with the badge “Not in API description” (tryIt.check.undocumented). {documented} is a list of media types such as: application/json, text/csv',
      },
      values,
    );
  return translate(
    {
      id: 'tryIt.undocumented.mediaType',
      message:
        'The API description does not contain the media type {found} for this status. Documented: {documented}.',
      description:
        'In the tab “Check” of a response with the badge “Not in API description” (tryIt.check.undocumented). {found} is a media type such as text/csv, {documented} a list of media types such as: application/json, application/xml',
    },
    values,
  );
}
