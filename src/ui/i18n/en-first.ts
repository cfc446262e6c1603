/** The English words of the frame and of Today: all that the first screen waits for. */
import type { first as zh } from './zh-first';
import { format } from './en/format';
import { problems } from './en/problems';
import { shell } from './en/shell';
import { today } from './en/today';

export const first: typeof zh = { format, problems, shell, today };
