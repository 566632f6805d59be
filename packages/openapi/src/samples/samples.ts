import type {HttpRequest, SampleLanguage} from '../request/types.ts';
import {toCurl} from './curl.ts';
import {toJavaScript} from './javascript.ts';
import {toPython} from './python.ts';

/** The languages of samples, in the order in which they are offered. */
export const SAMPLE_LANGUAGES: readonly SampleLanguage[] = ['curl', 'javascript', 'python'];

const WRITERS: Record<SampleLanguage, (request: HttpRequest) => string> = {
  curl: toCurl,
  javascript: toJavaScript,
  python: toPython,
};

/**
 * Writes the request in a language, without a final newline. Every sample sends the same bytes as
 * `send`.
 */
export function toSample(request: HttpRequest, language: SampleLanguage): string {
  return WRITERS[language](request);
}
