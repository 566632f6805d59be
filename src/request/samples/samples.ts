import type {HttpRequest, SampleLanguage} from '../types';
import {toCurl} from './curl';
import {toJavaScript} from './javascript';
import {toPython} from './python';

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
