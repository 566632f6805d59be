import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {CALL, type Target} from './servers';

/** What one run measured. Latencies are in milliseconds. */
export type Run = {perSecond: number; p50: number; p99: number};

/** How long a run lasts: a time, or a number of calls. */
export type Length = {seconds: number} | {calls: number};

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
 * Calls a server over 50 connections at once, each sending its next call when it has its answer.
 * @throws Error when a call failed, or was answered with anything but 201.
 */
export async function load(autocannon: string, {name, url}: Target, length: Length): Promise<Run> {
  const headers = Object.entries(CALL.headers).flatMap(([header, value]) => [
    '-H',
    `${header}=${value}`,
  ]);
  const amount =
    'seconds' in length ? ['-d', String(length.seconds)] : ['-a', String(length.calls)];
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
    CALL.body,
    ...amount,
    url,
  ]);
  const {requests, latency, errors, timeouts, statusCodeStats} = JSON.parse(stdout) as Report;
  if (errors + timeouts > 0 || Object.keys(statusCodeStats).join() !== '201') {
    throw new Error(
      `${name} did not answer every call with 201: ${errors} errors, ${timeouts} time-outs, answers by status ${JSON.stringify(statusCodeStats)}.`,
    );
  }
  return {perSecond: requests.average, p50: latency.p50, p99: latency.p99};
}
