import {translate} from '@docusaurus/Translate';
import type {Misfit} from '@batchwise/openapi/paste';

/** The text for a part of a command that is not part of its request. */
function commandText({code, text}: Misfit): string | undefined {
  switch (code) {
    case 'notCurl':
      return translate({
        id: 'tryIt.paste.notCurl',
        message: 'This text contains no curl command. Paste the whole command, including “curl”.',
        description: 'Error below the field for a curl command, after pasting another text',
      });
    case 'unfinished':
      if (text === '')
        return translate({
          id: 'tryIt.paste.quote',
          message: 'A closing quotation mark is missing. Paste the whole command.',
          description: 'Error below the field for a curl command that is incomplete',
        });
      return translate(
        {
          id: 'tryIt.paste.noValue',
          message: 'The option {text} has no value. Paste the whole command.',
          description:
            'Error below the field for a curl command that is incomplete. {text} is an option such as -d',
        },
        {text},
      );
    case 'noAddress':
      return translate({
        id: 'tryIt.paste.noAddress',
        message:
          'The command contains no URL. Paste a command with a URL that begins with http:// or https://.',
        description: 'Error below the field for a curl command',
      });
    case 'expansion':
      return translate(
        {
          id: 'tryIt.paste.expansion',
          message: 'Only a shell can expand {text}. Enter the value in the corresponding field.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is a shell variable or substitution such as $TOKEN or $(cat token.txt)',
        },
        {text},
      );
    case 'operator':
      return translate(
        {
          id: 'tryIt.paste.operator',
          message:
            '{text} is a shell operator. The part that it connects to the command was ignored.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is an operator such as | or &&',
        },
        {text},
      );
    case 'option':
      return translate(
        {
          id: 'tryIt.paste.option',
          message: 'The option {text} has no equivalent here.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is an option such as --insecure',
        },
        {text},
      );
    case 'file':
      return translate(
        {
          id: 'tryIt.paste.file',
          message:
            'This page cannot read the file {text}. Choose the file in the form, or paste its content there.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is a file name such as order.json',
        },
        {text},
      );
    case 'address':
      return translate(
        {
          id: 'tryIt.paste.address',
          message: 'Only one URL can be called at a time. Remove {text}, or replace it.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is a second URL, or a URL with a pattern such as https://example.com/[1-3]',
        },
        {text},
      );
    default:
      return undefined;
  }
}

/** The text for a value that the example has no field for. */
function requestText({code, text}: Misfit): string {
  switch (code) {
    case 'server':
      return translate(
        {
          id: 'tryIt.paste.server',
          message:
            'The command calls {text}. The chosen server was not changed. To use another server, choose it in the menu next to “Send”.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is a URL such as https://example.com. “Send” is the button tryIt.send',
        },
        {text},
      );
    case 'query':
      return translate(
        {
          id: 'tryIt.paste.query',
          message: 'This example cannot send the query parameter {text}.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is the name of a query parameter such as limit',
        },
        {text},
      );
    case 'header':
      return translate(
        {
          id: 'tryIt.paste.header',
          message: 'This example cannot send the header {text}.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is the name of a header such as X-Request-Id',
        },
        {text},
      );
    case 'cookie':
      return translate(
        {
          id: 'tryIt.paste.cookie',
          message: 'This example cannot send the cookie {text}.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is the name of a cookie such as session',
        },
        {text},
      );
    case 'credential':
      return translate(
        {
          id: 'tryIt.paste.credential',
          message: 'This example does not accept the kind of credentials in {text}.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is the name of a header such as authorization',
        },
        {text},
      );
    case 'mediaType':
      return translate(
        {
          id: 'tryIt.paste.mediaType',
          message: 'This example does not accept a body of the type {text}.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is a media type such as text/csv',
        },
        {text},
      );
    case 'browser':
      return translate(
        {
          id: 'tryIt.paste.browser',
          message: 'The browser sets these headers itself: {text}.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is a list of headers such as: Host, Content-Length',
        },
        {text},
      );
    default:
      if (text === '')
        return translate({
          id: 'tryIt.paste.body',
          message: 'The body was ignored because this example cannot send it.',
          description: 'In the list of parts of a curl command that could not be used',
        });
      return translate(
        {
          id: 'tryIt.paste.field',
          message: 'This example cannot send the field {text} of the body.',
          description:
            'In the list of parts of a curl command that could not be used. {text} is the name of a form field such as name',
        },
        {text},
      );
  }
}

/** Describes a part of a pasted command that does not fit the example. */
export const misfitText = (misfit: Misfit): string => commandText(misfit) ?? requestText(misfit);
