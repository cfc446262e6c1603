/** The Chinese words of the frame, the welcome and Today: all that the first screen waits for. */

import { format } from './zh/format';
import { refusals } from './zh/refusals';
import { shell } from './zh/shell';
import { today } from './zh/today';
import { welcome } from './zh/welcome';

export const first = { format, refusals, shell, today, welcome };
