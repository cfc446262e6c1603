/** The Chinese words of everything that is fetched after the first screen. */

import { card } from './zh/card';
import { customers } from './zh/customers';
import { files } from './zh/files';
import { imports } from './zh/import';
import { insights } from './zh/insights';
import { record } from './zh/record';
import { settings } from './zh/settings';
import { welcome } from './zh/welcome';

export const more = {
  card,
  customers,
  files,
  imports,
  insights,
  record,
  settings,
  welcome,
};
