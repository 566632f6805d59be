import {TRANSITIONS} from '../../theme/batch-states/transitions';
import type {TextOf} from '../strings';

/** The diagram of states as a list. */
export const batchStatesText = (textOf: TextOf): string =>
  TRANSITIONS.map(({label, ...transition}) => {
    const from = 'from' in transition ? `\`${transition.from}\` → ` : '';
    return `- ${from}\`${transition.to}\`: ${typeof label === 'string' ? label : textOf(label.id)}`;
  }).join('\n');
