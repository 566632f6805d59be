import {usePluralForm} from '@docusaurus/theme-common';
import {translate} from '@docusaurus/Translate';

/** A number of pages in words: `5 pages`. */
export function usePageCount(): (count: number) => string {
  const {selectMessage} = usePluralForm();
  return (count) =>
    selectMessage(
      count,
      translate(
        {
          id: 'search.pages',
          message: '{count} page|{count} pages',
          description:
            'In the search, beside the name of a language, such as: Nederlands (3 pages). Plural forms are separated by |; write as many as your language has. {count} is the number of pages that match',
        },
        {count},
      ),
    );
}
