import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {REQUEST, type Target} from './servers';

/** The result of one run. Latencies are in milliseconds. */
export type Run = {perSecond: number; p50: number; p99: number};

type Report = {
  requests: {average: number};
  latency: {p50: number; p99: number};
  errors: number;
  timeouts: number;
  statusCodeStats: Record<string, {count: number}>;
};

const CONNECTIONS = 50;
const run = promisify(execFile);

/**
 * Sends requests over 50 connections, each sending the next one after its response.
 * @throws Error when a request failed or had another status than 201.
 */
export async function load(autocannon: string, {name, url}: Target, seconds: number): Promise<Run> {
  const headers = Object.entries(REQUEST.headers).flatMap(([header, value]) => [
    '-H',
    `${header}=${value}`,
  ]);
  const {stdout} = await run(process.execPath, [
    autocannon,
    '-j',
    '-n',
    '-c',
    String(CONNECTIONS),
    '-m',
    'POST',
    ...headers,
    '-b',
    REQUEST.body,
    '-d',
    String(seconds),
    url,
  ]);
  const {requests, latency, errors, timeouts, statusCodeStats} = JSON.parse(stdout) as Report;
  if (errors + timeouts > 0 || Object.keys(statusCodeStats).join() !== '201') {
    throw new Error(
      `${name} did not respond to every request with 201: ${errors} errors, ${timeouts} time-outs, responses by status ${JSON.stringify(statusCodeStats)}.`,
    );
  }
  return {perSecond: requests.average, p50: latency.p50, p99: latency.p99};
}
