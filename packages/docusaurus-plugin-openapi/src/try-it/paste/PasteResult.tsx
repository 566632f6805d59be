import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import form from '../form/Form.module.css';
import {misfitText} from '../messages/misfits.ts';
import {selectPlural} from '../messages/plural.ts';
import {useSite} from '../site/site.ts';
import type {Filled} from './fillFromCurl.ts';
import styles from './PastePanel.module.css';

/** Whether the form was filled in, and the notes on parts of the command that could not be used. Of more than two notes, all but the first are folded. */
export function PasteResult({
  filled: {isFilled, other, isAssumedJson, misfits},
}: {
  filled: Filled;
}): ReactNode {
  const texts = [...new Set(misfits.map(misfitText))];
  if (isAssumedJson) texts.push(assumedJsonText());
  if (other !== undefined) texts.unshift(otherOperationText(other));
  // A section with one note would not be shorter than the note.
  const shown = texts.length === 2 ? 2 : 1;
  const others = texts.slice(shown);
  return (
    <>
      {isFilled && other === undefined && (
        <p className={styles.filled}>
          <span aria-hidden="true">✓</span>{' '}
          <Translate
            id="tryIt.paste.done"
            description="In the place of the text field for a curl command, after the reader has pressed “Fill in form” (tryIt.paste.fill)"
          >
            Filled in. Nothing has been sent yet.
          </Translate>
        </p>
      )}
      {texts.length > 0 && (
        <ul className={clsx(styles.notes, isFilled ? styles.warning : form.problem)}>
          {texts.slice(0, shown).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {others.length > 0 && <OtherNotes texts={others} />}
    </>
  );
}

const otherOperationText = (request: string): string =>
  translate(
    {
      id: 'tryIt.paste.otherOperation',
      message:
        'This command is for another operation: {request}. Only the parameters and credentials that this example also has were filled in. Nothing has been sent yet.',
      description:
        'In the place of the text field for a curl command, after the reader has pressed “Fill in form” (tryIt.paste.fill). {request} is a method and a path such as GET /orders/7',
    },
    {request},
  );

const assumedJsonText = (): string =>
  translate({
    id: 'tryIt.paste.json',
    message:
      'The command has no Content-Type header, so curl would send its body as form data. Here the body is sent as JSON.',
    description:
      'In the list of notes on a curl command that was pasted, after a command with -d and without the header Content-Type',
  });

function OtherNotes({texts}: {texts: string[]}): ReactNode {
  const {locale} = useSite();
  const label = translate(
    {
      id: 'tryIt.paste.more',
      message: '{count} more note|{count} more notes',
      description:
        'Below the first note on a curl command that was pasted: shows the others. Plural forms are separated by |; write as many as your language has. {count} is a number such as 2',
    },
    {count: texts.length},
  );
  return (
    <details className={styles.others}>
      <summary>{selectPlural(label, texts.length, new Intl.PluralRules(locale))}</summary>
      <ul className={styles.notes}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
