/** How a finished file leaves the app: on a phone to another app, on a laptop to the downloads. What left is noted. */
import { now } from '../../../platform/environment';
import { openExportLog } from '../../../platform/export-log';
import { canShareFile, downloadFile, shareFile } from '../../../platform/files';
import type { Delivery } from './backup-flow.svelte';

export const canShare = canShareFile;

/** Shares where a finger is the pointer and the device can; else saves to the downloads. */
export function deliverFile(file: File): Promise<Delivery> {
  const byFinger = window.matchMedia('(pointer: coarse)').matches;
  return byFinger ? shareOrSave(file) : saveFile(file);
}

/** Opens the share sheet; saves instead where there is none, or where it does not take this kind of file. */
export async function shareOrSave(file: File): Promise<Delivery> {
  const outcome = await shareFile(file);
  if (outcome === 'unavailable') return saveFile(file);
  if (outcome === 'shared') openExportLog().note(file, outcome, now());
  return outcome;
}

export function saveFile(file: File): Promise<Delivery> {
  downloadFile(file);
  openExportLog().note(file, 'downloaded', now());
  return Promise.resolve('downloaded');
}
