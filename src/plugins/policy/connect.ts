import type {Api, serversFromEnvironment} from '@batchwise/docusaurus-plugin-openapi/api';

type ServerSettings = ReturnType<typeof serversFromEnvironment>;

/** The kinds of servers whose addresses the build knows. Readers type the address of any other. */
const KNOWN: readonly string[] = ['mock', 'local', 'real'];

/** The addresses of the real endpoint, which may be templates. */
function realAddresses({realUrl}: ServerSettings, {operations}: Api): string[] {
  if (realUrl !== '') return [realUrl];
  return [...operations.values()].flatMap(({operation}) =>
    operation ? [operation.server, ...(operation.servers ?? []).map(({url}) => url)] : [],
  );
}

/**
 * The sources of `connect-src` besides the site: the origins of the servers that an example may call. Everything is allowed
 * when a reader may type an address, or fill in a part of one.
 * @param others further addresses that the site calls; empty ones and paths of the site are left out.
 */
export function connectSources(
  settings: ServerSettings,
  readApi: () => Api,
  others: readonly string[] = [],
): string[] {
  const {offered, localUrl} = settings;
  if (offered.some((kind) => !KNOWN.includes(kind))) return ['*'];
  const addresses = [
    ...(offered.includes('local') ? [localUrl] : []),
    ...(offered.includes('real') ? realAddresses(settings, readApi()) : []),
    ...others,
  ];
  if (addresses.some((address) => address.includes('{'))) return ['*'];
  const origins = addresses
    .filter((address) => URL.canParse(address))
    .map((url) => new URL(url).origin);
  return [...new Set(origins)];
}
