/** The Chinese words of everything that is fetched after the first screen. */

import { beforeTheFirst } from './zh/before-the-first';
import { brought } from './zh/brought';
import { card } from './zh/card';
import { closedBook } from './zh/closed-book';
import { contacts } from './zh/contacts';
import { changes } from './zh/changes';
import { clashes } from './zh/clashes';
import { codes } from './zh/codes';
import { counted } from './zh/counted';
import { customers } from './zh/customers';
import { files } from './zh/files';
import { folder } from './zh/folder';
import { health } from './zh/health';
import { imports } from './zh/import';
import { insights } from './zh/insights';
import { patterns } from './zh/patterns';
import { openDays } from './zh/open-days';
import { privacy } from './zh/privacy';
import { people } from './zh/people';
import { problems } from './zh/problems';
import { record } from './zh/record';
import { recovery } from './zh/recovery';
import { scores } from './zh/scores';
import { segments } from './zh/segments';
import { settings } from './zh/settings';
import { truth } from './zh/truth';

export const more = {
  beforeTheFirst,
  brought,
  card,
  closedBook,
  contacts,
  changes,
  clashes,
  codes,
  counted,
  customers,
  files,
  folder,
  health,
  imports,
  insights,
  patterns,
  openDays,
  privacy,
  people,
  problems,
  record,
  recovery,
  scores,
  segments,
  settings,
  truth,
};
