export {openapiMock} from './cli/openapi-mock.ts';
export {readHandlers} from './cli/read-files.ts';
export {readPort, runCommand, serveMocks} from './cli/serve.ts';
export {type Address, serverUrl, startServer, stopServer} from './http/server.node.ts';
