#!/usr/bin/env node
import {openapiMock} from './cli/openapi-mock.ts';
import {runCommand} from './cli/serve.ts';

const COMMAND = 'npx openapi-mock';

await runCommand(COMMAND, () => openapiMock(process.argv.slice(2), COMMAND));
