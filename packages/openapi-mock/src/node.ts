export {openapiMock} from './cli/openapi-mock.ts';
export {readPort, runCommand, serveMocks} from './cli/serve.ts';
export {type Address, serverUrl, startServer, stopServer} from './http/server.node.ts';
