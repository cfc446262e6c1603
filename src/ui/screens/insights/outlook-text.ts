/** Whether somebody will come, in one of three words, with a percentage where the vendor's own past has proved them. */
import type { CustomerRhythm } from '../../../domain/rhythm/rhythm-of';
import type { Messages } from '../../i18n/zh';

type Words = Pick<Messages['insights'], 'outlook' | 'chance' | 'earlyEstimate' | 'provedEstimate'>;
type Told = Pick<CustomerRhythm, 'outlook' | 'chancePercent'>;

/** "hard to say", or "hard to say (61% will come)". */
export const outlookText = ({ outlook, chancePercent }: Told, words: Words): string =>
  chancePercent === null
    ? words.outlook[outlook]
    : words.chance(words.outlook[outlook], `${chancePercent}%`);

/** How far such words can be trusted. */
export const trustText = ({ chancePercent }: Told, words: Words): string =>
  chancePercent === null ? words.earlyEstimate : words.provedEstimate;
