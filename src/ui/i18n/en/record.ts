import type { record as zh } from '../zh/record';

export const record: typeof zh = {};
