/** The Chinese words of everything that is fetched after the first screen. */

import { card } from './zh/card';
import { customers } from './zh/customers';
import { files } from './zh/files';
import { health } from './zh/health';
import { imports } from './zh/import';
import { insights } from './zh/insights';
import { problems } from './zh/problems';
import { record } from './zh/record';
import { settings } from './zh/settings';

export const more = {
  card,
  customers,
  files,
  health,
  imports,
  insights,
  problems,
  record,
  settings,
};
