/** All English messages. */
import { first } from './en-first';
import { more } from './en-more';
import type { Messages } from './zh';

export const en: Messages = { ...first, ...more };
