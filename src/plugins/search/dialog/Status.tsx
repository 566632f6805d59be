import type {ReactNode} from 'react';
import {usePluralForm} from '@docusaurus/theme-common';
import Translate, {translate} from '@docusaurus/Translate';
import {usePageCount} from './usePageCount';
import type {SearchResults, SearchState} from './useSearch';

/** The number of results, or the reason for none, in a live region for assistive technology. */
export function Status({state}: {state: SearchState}): ReactNode {
  // The query of the listed results tells tests when to look at it.
  const query = state.kind === 'found' ? state.results.query : undefined;
  return (
    <div role="status" className="search-status" data-query={query}>
      <Words state={state} />
    </div>
  );
}

function Words({state}: {state: SearchState}): ReactNode {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'unbuilt':
      return (
        <Translate
          id="search.unbuilt"
          description="Below the search field in the development server, which has no search index. {command} is the command npm start"
          values={{command: <code>npm start</code>}}
        >
          {'Search works only in a build of the site. Run {command}.'}
        </Translate>
      );
    case 'failed':
      return (
        <Translate id="search.failed" description="Error message below the search field">
          The search index could not be loaded. Check your connection, then keep typing.
        </Translate>
      );
    case 'searching':
      return state.last ? (
        <Outcome results={state.last} />
      ) : (
        <Translate
          id="search.searching"
          description="Below the search field, while the first results are loading"
        >
          Searching…
        </Translate>
      );
    case 'found':
      return <Outcome results={state.results} />;
  }
}

function Outcome({
  results: {
    query,
    found: {count, missing},
    others,
    corrected,
  },
}: {
  results: SearchResults;
}): ReactNode {
  const {selectMessage} = usePluralForm();
  const pageCount = usePageCount();
  if (count === 0) {
    return (
      <>
        <Translate
          id="search.nothing"
          description="Below the search field, when no page in the language of the site matches. Replace “English” with the name of your language. {query} is what the reader searches for, such as: sandbox"
          values={{query}}
        >
          {'No results in English for “{query}”.'}
        </Translate>{' '}
        {others.length > 0 && (
          <Translate
            id="search.others"
            description="After “No results in English for …”. {list} names languages with their numbers of results, such as: Nederlands (3 pages), Italiano (2 pages)"
            values={{
              list: others
                .map(({language, found}) => `${language.label} (${pageCount(found.count)})`)
                .join(', '),
            }}
          >
            {'Results in other languages: {list}'}
          </Translate>
        )}
      </>
    );
  }
  return (
    <>
      {corrected !== undefined && (
        <>
          <Translate
            id="search.corrected"
            description="Below the search field, when {query}, which the reader typed, has a typing error, and {corrected} has results. The number of pages follows, such as: 12 pages found"
            values={{query, corrected: <strong>{corrected}</strong>}}
          >
            {'No results for “{query}”. Results for “{corrected}”:'}
          </Translate>{' '}
        </>
      )}
      {selectMessage(
        count,
        translate(
          {
            id: 'search.found',
            message: '{count} page found|{count} pages found',
            description:
              'Below the search field. Plural forms are separated by |; write as many as your language has. {count} is the number of pages that match, such as 12',
          },
          {count},
        ),
      )}
      {missing.length > 0 && (
        <>
          {' · '}
          <Translate
            id="search.missing"
            description="Label with a list, after “12 pages found”. {words} are the search terms that no page contains, such as: foo, bar"
            values={{words: missing.join(', ')}}
          >
            {'Not found: {words}'}
          </Translate>
        </>
      )}
    </>
  );
}
