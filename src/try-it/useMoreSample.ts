import {useMemo} from 'react';
import type {MoreLanguage} from '../request/languages/names';
import type {HttpRequest} from '../request/types';
import {useLoaded} from './useLoaded';

const loadWriter = () => import('../request/languages/write');

export type MoreSample = {
  /** Undefined as long as the writer is fetched, and where the language cannot send just this request. */
  text?: string;
  /** The secrets as they stand in the text. */
  hidden: string[];
  isLoading: boolean;
  failed: boolean;
};

/** The request in a further language, whose writer is fetched when one is first asked for. */
export function useMoreSample(language: MoreLanguage | undefined, request: HttpRequest, secrets: string[]): MoreSample {
  const {module, failed} = useLoaded(language !== undefined, loadWriter);
  return useMemo(() => {
    if (language === undefined || !module) return {hidden: [], isLoading: language !== undefined && !failed, failed};
    return {text: module.writeIn(language, request), hidden: module.asWritten(language, secrets), isLoading: false, failed: false};
  }, [language, module, failed, request, secrets]);
}
