/** All Chinese messages: the dictionary every other language must match. */
import { first } from './zh-first';
import { more } from './zh-more';

export const zh = { ...first, ...more };
export type Messages = typeof zh;
