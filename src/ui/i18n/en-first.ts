/** The English words of the frame, the welcome and Today: all that the first screen waits for. */
import type { first as zh } from './zh-first';
import { format } from './en/format';
import { refusals } from './en/refusals';
import { shell } from './en/shell';
import { today } from './en/today';
import { welcome } from './en/welcome';

export const first: typeof zh = { format, refusals, shell, today, welcome };
