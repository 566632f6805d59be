import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import shared from '../../ui/shared.module.css';
import form from '../form/Form.module.css';
import pane from '../response/ResponsePane.module.css';
import {selectPlural} from '../messages/plural.ts';
import {useSite} from '../site/site.ts';

/** Below the button “Send”, when problems have prevented a submit. */
export function NotSent({count}: {count: number}): ReactNode {
  const {locale} = useSite();
  const text = translate(
    {
      id: 'tryIt.notSent',
      message: 'Not sent: correct {count} field.|Not sent: correct {count} fields.',
      description:
        'Below the button “Send” (tryIt.send), when fields have values that are not valid. Plural forms separated by |; {count} is the number of these fields',
    },
    {count},
  );
  return (
    <div className={`${shared.note} ${pane.notSent}`}>
      <p className={form.problem}>{selectPlural(text, count, new Intl.PluralRules(locale))}</p>
    </div>
  );
}
