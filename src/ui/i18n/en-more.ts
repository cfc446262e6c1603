/** The English words of everything that is fetched after the first screen. */
import type { more as zh } from './zh-more';
import { beforeTheFirst } from './en/before-the-first';
import { brought } from './en/brought';
import { card } from './en/card';
import { closedBook } from './en/closed-book';
import { contacts } from './en/contacts';
import { changes } from './en/changes';
import { clashes } from './en/clashes';
import { codes } from './en/codes';
import { counted } from './en/counted';
import { customers } from './en/customers';
import { files } from './en/files';
import { folder } from './en/folder';
import { health } from './en/health';
import { imports } from './en/import';
import { insights } from './en/insights';
import { patterns } from './en/patterns';
import { openDays } from './en/open-days';
import { privacy } from './en/privacy';
import { people } from './en/people';
import { problems } from './en/problems';
import { record } from './en/record';
import { recovery } from './en/recovery';
import { scores } from './en/scores';
import { segments } from './en/segments';
import { settings } from './en/settings';
import { truth } from './en/truth';

export const more: typeof zh = {
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
