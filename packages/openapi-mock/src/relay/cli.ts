#!/usr/bin/env node
import {runCommand} from '../cli/serve.ts';
import {openapiRelay} from './command.node.ts';

const isNpm = process.env.npm_lifecycle_event === 'relay';
const COMMAND = isNpm ? 'npm run relay --' : 'npx openapi-relay';

await runCommand(COMMAND, () => openapiRelay(process.argv.slice(2), COMMAND, process.env));
