import {TRANSITIONS} from '../../theme/batch-states/transitions';

/**
 * The diagram of states as a list.
 * @param messages the interface strings in the language of the build, by id.
 */
export const batchStatesText = (messages: Record<string, string>): string =>
  TRANSITIONS.map(({label, ...transition}) => {
    const from = 'from' in transition ? `\`${transition.from}\` → ` : '';
    const text = typeof label === 'string' ? label : (messages[label.id] ?? label.message);
    return `- ${from}\`${transition.to}\`: ${text}`;
  }).join('\n');
