import {accessSync, constants} from 'node:fs';
import {createServer} from 'node:net';
import {parseArgs} from 'node:util';
import {readHost, readPort} from '@batchwise/openapi-mock/node';

export type Address = {host: string; port: number};

/**
 * Reads the options `--port` (default: the variable PORT, or 3000) and `--host`.
 * @throws Error that names the wrong value.
 */
export function readAddress(args: string[], environment = process.env): Address {
  const {values} = parseArgs({
    args,
    options: {port: {type: 'string'}, host: {type: 'string', default: 'localhost'}},
  });
  const {port = environment.PORT ?? '3000'} = values;
  if (values.port === undefined && !/^\d{1,5}$/.test(port))
    throw new Error(`PORT is "${port}", which is not a port. Use a number from 0 to 65535.`);
  return {host: readHost(values.host), port: readPort(port)};
}

/** The message for a port that another program uses. */
export const portInUse = (port: number, command = 'npm start'): string =>
  `Port ${port} is in use. To use another port, run "PORT=3001 ${command}".`;

/** @throws Error with one line when the port is taken, or cannot be used. */
export async function checkPort({host, port}: Address): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(port, host, resolve),
    );
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    throw new Error(code === 'EADDRINUSE' ? portInUse(port) : message, {cause: error});
  } finally {
    server.close();
  }
}

/** @throws Error with one line when this user may not write into the folder. */
export function checkWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new Error(`The site cannot be built: no permission to write to ${folder}.`, {cause});
  }
}
