import {activeParameters, type HttpRequest, isBaseUrl, keyOf} from '@batchwise/openapi/request';
import {DOTS, type Mask} from '../../ui/Code.tsx';
import {type Example, sampleRequest} from '../state/selectors.ts';

export type MaskedRequest = {request: HttpRequest; masks: Mask[]};

/** Stands for a secret until the code is written: letters and digits pass through each encoding and quoting. */
const tokenOf = (index: number): string => `xSECRETx${index}x`;

/** Stands for user name and password in a custom URL, which cannot be sent. */
const USER: Mask = {token: tokenOf(0), placeholder: '{USER}:{PASSWORD}'};

/** Replaces the user name and password of a URL by another text. */
function withoutUser(url: string, text: string): string {
  if (isBaseUrl(url)) return url;
  return url.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, `$1${text}@`);
}

/** The base URL as it is shown. */
export const shownBase = (base: string): string => withoutUser(base, DOTS);

/**
 * The request as it is shown: built with masks in the places of the secrets, so that no text of the request is
 * searched for them.
 */
export function maskedRequest(example: Example, revealed: ReadonlySet<string>): MaskedRequest {
  const {operation, values, problems} = example;
  // A value with a problem is not in the request.
  const isUsed = (key: string): boolean =>
    values.parameters[key]?.trim() !== '' && !problems.some(({field}) => field === key);
  const masks: Mask[] = [USER];
  const masked = new Set<string>();
  const parameters = activeParameters(operation, values).map((parameter) => {
    const key = keyOf(parameter);
    if (!parameter.secret || revealed.has(key) || !isUsed(key)) return parameter;
    const token = tokenOf(masks.length);
    masks.push({token, placeholder: parameter.placeholder});
    masked.add(key);
    return {...parameter, required: true, placeholder: token};
  });
  const given = Object.entries(values.parameters).filter(([key]) => !masked.has(key));
  const request = sampleRequest({
    ...example,
    // The chosen credentials are among the parameters already.
    operation: {...operation, parameters, security: []},
    values: {...values, parameters: Object.fromEntries(given)},
    base: withoutUser(example.base, USER.token),
  });
  return {request, masks};
}
