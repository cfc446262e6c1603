/** How a finished file leaves the app: on a phone to another app, on a laptop to the downloads. */
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
  return outcome === 'unavailable' ? saveFile(file) : outcome;
}

export function saveFile(file: File): Promise<Delivery> {
  downloadFile(file);
  return Promise.resolve('downloaded');
}
