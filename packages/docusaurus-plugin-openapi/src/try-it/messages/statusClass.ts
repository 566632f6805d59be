import {translate} from '@docusaurus/Translate';

/** Explains a status that is not in the API description by its class (RFC 9110, 15). */
export function statusClassText(status: number): string {
  switch (Math.floor(status / 100)) {
    case 3:
      return translate({
        id: 'tryIt.status.redirection',
        message:
          'This response contains no result. The server refers to another URL or to an earlier response.',
        description:
          'Below a status from 300 to 399, such as 302 Found, that the API description does not contain',
      });
    case 4:
      return translate({
        id: 'tryIt.status.rejected',
        message: 'The server rejected the request.',
        description:
          'Below a status from 400 to 499, such as 418, that the API description does not contain',
      });
    case 5:
      return translate({
        id: 'tryIt.status.failed',
        message:
          'An error occurred on the server or on a proxy in front of it. The server might have processed the request. Check whether it did before you send the request again.',
        description:
          'Below a status from 500 to 599, such as 502 Bad Gateway, that the API description does not contain',
      });
    default:
      return translate({
        id: 'tryIt.status.unknown',
        message: 'HTTP does not define this status.',
        description: 'Below a status such as 999',
      });
  }
}
