import {translate} from '@docusaurus/Translate';
import type {Misfit} from '@batchwise/openapi/paste';

/** The text for a part of a command that is not part of its request. */
function commandText({code, text}: Misfit): string | undefined {
  switch (code) {
    case 'notCurl':
      return translate({
        id: 'tryIt.paste.notCurl',
        message: 'There is no curl command in this text. Paste the whole command, from “curl” on.',
        description: 'After pasting something else than a curl command',
      });
    case 'unfinished':
      if (text === '')
        return translate({
          id: 'tryIt.paste.quote',
          message: 'A quotation mark is never closed. Paste the whole command.',
          description: 'After pasting a part of a curl command',
        });
      return translate(
        {
          id: 'tryIt.paste.noValue',
          message: 'The option {text} has no value. Paste the whole command.',
          description: 'After pasting a part of a curl command; {text} is an option such as -d',
        },
        {text},
      );
    case 'noAddress':
      return translate({
        id: 'tryIt.paste.noAddress',
        message: 'The command has no address that begins with http:// or https://.',
        description: 'After pasting a curl command without a URL',
      });
    case 'expansion':
      return translate(
        {
          id: 'tryIt.paste.expansion',
          message: '{text} is for your shell to replace. Type the value itself into its field.',
          description: 'After pasting a curl command; {text} is a variable such as $TOKEN',
        },
        {text},
      );
    case 'operator':
      return translate(
        {
          id: 'tryIt.paste.operator',
          message: '{text} is for your shell: what it joins to the command was left out.',
          description: 'After pasting a curl command; {text} is an operator of the shell such as |',
        },
        {text},
      );
    case 'option':
      return translate(
        {
          id: 'tryIt.paste.option',
          message: '{text}: this option has no counterpart here.',
          description: 'After pasting a curl command; {text} is an option such as --insecure',
        },
        {text},
      );
    case 'file':
      return translate(
        {
          id: 'tryIt.paste.file',
          message:
            '{text}: this page cannot read the file. Choose it, or paste its content, in the form.',
          description: 'After pasting a curl command; {text} is the name of a file',
        },
        {text},
      );
    case 'address':
      return translate(
        {
          id: 'tryIt.paste.address',
          message: '{text}: only one address can be called at a time.',
          description: 'After pasting a curl command; {text} is a URL',
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
    case 'method':
      return translate(
        {
          id: 'tryIt.paste.method',
          message: 'The method {text} is not the one of this example.',
          description: 'After pasting a curl command; {text} is a method such as DELETE',
        },
        {text},
      );
    case 'path':
      return translate(
        {
          id: 'tryIt.paste.path',
          message: 'The path {text} is not the one of this example.',
          description: 'After pasting a curl command; {text} is a path',
        },
        {text},
      );
    case 'server':
      return translate(
        {
          id: 'tryIt.paste.server',
          message: 'The command goes to {text}. The server under “Send to” stays as it was.',
          description:
            'After pasting a curl command; {text} is a URL. “Send to” is the label of the menu of servers (tryIt.server)',
        },
        {text},
      );
    case 'query':
      return translate(
        {
          id: 'tryIt.paste.query',
          message: 'Query parameter {text}: this example has no such parameter.',
          description: 'After pasting a curl command; {text} is the name of a query parameter',
        },
        {text},
      );
    case 'header':
      return translate(
        {
          id: 'tryIt.paste.header',
          message: 'Header {text}: this example does not send it so.',
          description: 'After pasting a curl command; {text} is the name of a header',
        },
        {text},
      );
    case 'cookie':
      return translate(
        {
          id: 'tryIt.paste.cookie',
          message: 'Cookie {text}: this example has no such cookie.',
          description: 'After pasting a curl command; {text} is the name of a cookie',
        },
        {text},
      );
    case 'credential':
      return translate(
        {
          id: 'tryIt.paste.credential',
          message: 'Credentials in {text}: this example takes none of that kind.',
          description: 'After pasting a curl command; {text} is the name of a header',
        },
        {text},
      );
    case 'mediaType':
      return translate(
        {
          id: 'tryIt.paste.mediaType',
          message: 'The body is {text}, which this example does not take.',
          description: 'After pasting a curl command; {text} is a media type such as text/csv',
        },
        {text},
      );
    case 'browser':
      return translate(
        {
          id: 'tryIt.paste.browser',
          message: 'Browsers write these headers themselves: {text}.',
          description: 'After pasting a curl command; {text} is a list of headers',
        },
        {text},
      );
    default:
      if (text === '')
        return translate({
          id: 'tryIt.paste.body',
          message: 'The body was left out: this example cannot send it so.',
          description: 'After pasting a curl command',
        });
      return translate(
        {
          id: 'tryIt.paste.field',
          message: 'Field {text} of the body: this example cannot send it so.',
          description: 'After pasting a curl command; {text} is the name of a field of a form',
        },
        {text},
      );
  }
}

/** Describes a part of a pasted command that does not fit the example. */
export const misfitText = (misfit: Misfit): string => commandText(misfit) ?? requestText(misfit);
