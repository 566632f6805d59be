export {type Address, serverUrl, startServer, stopServer} from './http/server.node.ts';
