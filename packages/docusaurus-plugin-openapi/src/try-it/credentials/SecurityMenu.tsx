import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {Operation, SecurityChoice} from '@batchwise/openapi/operation';
import {keyOf} from '@batchwise/openapi/request';
import {credentialText} from '../messages/credentials.ts';
import {useSite} from '../site/site.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import styles from '../form/Form.module.css';

/** The name of an option: its credentials as a list, with a capital at the beginning. */
function choiceText(
  choice: SecurityChoice,
  index: number,
  {parameters, certificates}: Operation,
  locale: string,
): string {
  const texts = parameters.filter((one) => choice.includes(keyOf(one))).map(credentialText);
  if (certificates?.some(({choices}) => choices.includes(index)))
    texts.push(
      translate({
        id: 'tryIt.credential.certificate',
        message: 'client certificate',
        description:
          'Option of the menu “Authentication” (tryIt.security), for a TLS client certificate. An option can list several credentials, such as: Bearer token and client certificate',
      }),
    );
  if (texts.length === 0)
    return translate({
      id: 'tryIt.security.none',
      message: 'None',
      description: 'Option of the menu “Authentication”: no authentication',
    });
  const text = new Intl.ListFormat(locale, {type: 'conjunction'}).format(texts);
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** Chooses one of the description's alternatives of credentials. Only the chosen ones are shown and sent. */
export function SecurityMenu({id}: {id: string}): ReactNode {
  const {locale} = useSite();
  const {operation, values} = useExample();
  const {chooseSecurity} = useExampleActions();
  const choices = operation.security ?? [];
  return (
    <div className={styles.example}>
      <label htmlFor={id}>
        <Translate
          id="tryIt.security"
          description="Label of the menu that chooses how to authenticate, such as with a token, an API key or a password"
        >
          Authentication
        </Translate>
      </label>
      <select
        id={id}
        className={styles.input}
        value={values.security ?? 0}
        onChange={(event) => chooseSecurity(Number(event.target.value))}
      >
        {choices.map((choice, index) => (
          <option key={index} value={index}>
            {choiceText(choice, index, operation, locale)}
          </option>
        ))}
      </select>
    </div>
  );
}
