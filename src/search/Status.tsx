import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Answer, SearchState} from './useSearch';

/** The number of results, or the reason for none, in a live region for assistive technology. */
export function Status({state}: {state: SearchState}): ReactNode {
  // The query that the list answers tells tests when to look at it.
  const answered = state.kind === 'found' ? state.answer.query : undefined;
  return (
    <div role="status" className="search-status" data-query={answered}>
      <Words state={state} />
    </div>
  );
}

function Words({state}: {state: SearchState}): ReactNode {
  switch (state.kind) {
    case 'idle':
      return (
        <Translate
          id="search.hint"
          description="In the search, before anything was typed; ↑ and ↓ are keys"
        >
          Type what you are looking for. ↑ and ↓ choose, Enter goes there, Esc closes.
        </Translate>
      );
    case 'unbuilt':
      return (
        <Translate
          id="search.unbuilt"
          description="In the search of the development server; npm start is a command"
          values={{command: <code>npm start</code>}}
        >
          {'Search works in the built site: {command}'}
        </Translate>
      );
    case 'failed':
      return (
        <Translate id="search.failed" description="The index of the search could not be fetched">
          The search could not be loaded. Check your connection, then type on.
        </Translate>
      );
    case 'searching':
      return state.last ? (
        <Outcome answer={state.last} />
      ) : (
        <Translate id="search.searching" description="While the search is being fetched">
          Searching …
        </Translate>
      );
    case 'found':
      return <Outcome answer={state.answer} />;
  }
}

function Outcome({
  answer: {
    query,
    found: {count, missing},
    others,
  },
}: {
  answer: Answer;
}): ReactNode {
  if (count === 0) {
    return (
      <>
        <Translate
          id="search.nothing"
          description="The search found nothing in the language of the page"
          values={{query}}
        >
          {'Nothing on this site in English has “{query}”.'}
        </Translate>{' '}
        {others.length > 0 && (
          <Translate
            id="search.others"
            description="After search.nothing; the list names languages with the number of pages found in each"
            values={{
              list: others
                .map(({language, found}) => `${language.label} (${found.count})`)
                .join(', '),
            }}
          >
            {'Pages in other languages: {list}'}
          </Translate>
        )}
      </>
    );
  }
  return (
    <>
      <Translate id="search.found" description="How many pages the search found" values={{count}}>
        {'Pages found: {count}'}
      </Translate>
      {missing.length > 0 && (
        <>
          {' · '}
          <Translate
            id="search.missing"
            description="Words that no page has, and which the search therefore left out"
            values={{words: missing.join(', ')}}
          >
            {'without {words}'}
          </Translate>
        </>
      )}
    </>
  );
}
