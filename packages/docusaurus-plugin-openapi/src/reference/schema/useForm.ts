import {useEffect} from 'react';
import {
  forgetAlternatives,
  passAlternative,
  useAlternatives,
} from '../../try-it/store/alternatives.ts';
import {showPanels} from '../text/showPanels.ts';
import {propertyId} from './tree.ts';

/**
 * Connects the alternatives of a tree with those of the form in the live example.
 * @param body the name of the request body that the tree shows; none for other trees.
 * @returns a function that chooses an alternative in the form, by its path.
 */
export function useForm(id: string, body = ''): ((path: string) => void) | undefined {
  useAlternatives({for: 'schema', body, within: ''}, (paths) => {
    for (const path of paths) showPanels(document.getElementById(propertyId(id, path)));
  });
  useEffect(() => () => forgetAlternatives(body), [body]);
  return body === '' ? undefined : (path) => passAlternative({for: 'form', body, path});
}
