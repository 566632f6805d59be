export {decodeText, utf8Length, wellFormed} from './encoding.ts';
export {isForbiddenHeader} from './forbidden-headers.ts';
export {isJsonMediaType} from './media-type.ts';
export {
  type Fetch,
  isLoopback,
  type Outcome,
  type ReceivedResponse,
  send,
  type SendOptions,
} from './send.ts';
export {cookiesOf, headerValue, splitPairs} from './header-fields.ts';
export {isXmlMediaType, mediaTypeEssence} from './media-type.ts';
