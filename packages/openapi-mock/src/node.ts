export {openapiMock} from './cli/openapi-mock.ts';
export {readHandlers} from './cli/read-files.ts';
export {stopWithNpm} from './cli/stop-with-npm.ts';
export {hostsOf, readHost, readOrigin, readPort, runCommand, serveMocks} from './cli/serve.ts';
export {isForeignHost, isLoopbackAddress} from './http/foreign-host.ts';
export {type Address, serverUrl, startServer, stopServer} from './http/server.node.ts';
