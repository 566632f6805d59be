import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {brotliCompressSync} from 'node:zlib';
import {createSite} from '../../scripts/serve';

/**
 * Serves a built site compressed with brotli.
 * @param folder the folder with the built site; by default that of this project.
 */
export async function serveCompressed(folder?: string): Promise<{origin: string; server: Server}> {
  const site = createSite('/', folder);
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    void Promise.resolve(site.fetch(new Request(`http://localhost${path}`))).then(
      async (answer) => {
        const type = answer.headers.get('content-type') ?? '';
        const body = Buffer.from(await answer.arrayBuffer());
        const isText = /text|javascript|json|svg|xml|yaml/.test(type);
        const sent = isText ? (compressed.get(path) ?? brotliCompressSync(body)) : body;
        if (isText) compressed.set(path, sent);
        response
          .writeHead(answer.status, {
            'content-type': type,
            'content-length': sent.length,
            'cache-control': 'max-age=3600',
            ...(isText ? {'content-encoding': 'br'} : {}),
          })
          .end(sent);
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {origin: `http://localhost:${(server.address() as AddressInfo).port}`, server};
}
