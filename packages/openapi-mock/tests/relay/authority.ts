import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {generate} from 'selfsigned';

/** A certificate for a server, signed by an authority that only the file `ca` names. */
export type Authority = {
  /** The path of the authority's certificate, for NODE_EXTRA_CA_CERTS. */
  ca: string;
  key: string;
  cert: string;
  remove: () => void;
};

const EC = {keyType: 'ec', algorithm: 'sha256'} as const;

/** Makes an authority and its certificate for these names. */
export async function makeAuthority(names: readonly string[]): Promise<Authority> {
  const authority = await generate([{name: 'commonName', value: 'Test authority'}], {
    ...EC,
    extensions: [
      {name: 'basicConstraints', cA: true, critical: true},
      {name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true},
    ],
  });
  const server = await generate([{name: 'commonName', value: names[0] ?? ''}], {
    ...EC,
    ca: {key: authority.private, cert: authority.cert},
    extensions: [
      {name: 'basicConstraints', cA: false},
      {name: 'subjectAltName', altNames: names.map((value) => ({type: 2, value}))},
    ],
  });
  const folder = mkdtempSync(join(tmpdir(), 'openapi-relay-'));
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, authority.cert);
  const remove = (): void => rmSync(folder, {recursive: true});
  return {ca, key: server.private, cert: server.cert, remove};
}
