/** All Chinese messages: the dictionary every other language must match. */
import { card } from './zh/card';
import { customers } from './zh/customers';
import { files } from './zh/files';
import { format } from './zh/format';
import { imports } from './zh/import';
import { insights } from './zh/insights';
import { problems } from './zh/problems';
import { record } from './zh/record';
import { settings } from './zh/settings';
import { shell } from './zh/shell';
import { today } from './zh/today';
import { welcome } from './zh/welcome';

export const zh = {
  card,
  customers,
  files,
  format,
  imports,
  insights,
  problems,
  record,
  settings,
  shell,
  today,
  welcome,
};

export type Messages = typeof zh;
