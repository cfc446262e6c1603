/** The Chinese words of the frame and of Today: all that the first screen waits for. */

import { format } from './zh/format';
import { problems } from './zh/problems';
import { shell } from './zh/shell';
import { today } from './zh/today';

export const first = { format, problems, shell, today };
