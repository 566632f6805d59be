import type {RawRequest} from '../raw.ts';
import type {RelayProcess} from '../relay.ts';

type Request = RawRequest | ((relay: RelayProcess) => RawRequest);

/** A way in: a request that has to be refused before the API learns of it. */
export type Attack = {
  name: string;
  request: Request;
  /** 0 for a connection that is closed without a response. */
  status: number;
};

/** Attacks with the same response, by their names. */
export const named = (status: number, attacks: Record<string, Request>): Attack[] =>
  Object.entries(attacks).map(([name, request]) => ({name, request, status}));

export const headers = (all: RawRequest['headers'] & object): RawRequest => ({headers: all});
