import {createServer} from 'node:http';

/** The least that a Node server can do: the yardstick of the bench. Listens on the port that is its argument. */
createServer((_, outgoing) => outgoing.writeHead(201).end()).listen(
  Number(process.argv[2]),
  '127.0.0.1',
);
