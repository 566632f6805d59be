import {expect} from 'vitest';
import type {HttpRequest} from '../src/request/types.ts';
import {parseCurl} from '../src/paste/curl/parse-curl.ts';

export const URL = 'https://api.example.com/a';

/** The request of a command without misfits. */
export function read(command: string): HttpRequest | undefined {
  const {request, misfits} = parseCurl(command);
  expect(misfits).toEqual([]);
  return request;
}

export const body = (data: string): unknown => read(`curl ${URL} ${data}`)?.body;
export const told = (command: string): string[] =>
  parseCurl(command).misfits.map(({code, text}) => `${code}: ${text}`);
