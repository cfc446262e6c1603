/** All English messages. */
import type { Messages } from './zh';
import { card } from './en/card';
import { customers } from './en/customers';
import { files } from './en/files';
import { format } from './en/format';
import { imports } from './en/import';
import { insights } from './en/insights';
import { problems } from './en/problems';
import { record } from './en/record';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { today } from './en/today';
import { welcome } from './en/welcome';

export const en: Messages = {
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
