/** The files the driven browser hands to the app, and the floor of bringing one in. */
import { visitsCsv, type FileTotals } from '../helpers/simulated-files';
import { stallOf } from './vendors';
import ImportFloor from './floors/hand-import.worker?worker';

/** A till's CSV with so many visits, and what a correct import must count. */
export function csvOf(customers: number, visits: number): { text: string; totals: FileTotals } {
  const file = visitsCsv(stallOf(customers, visits));
  return { text: file.text, totals: { ...file.totals } };
}

let worker: Worker | undefined;

/** Starts the worker of the import's floor and opens its database. */
export async function openHandImport(): Promise<void> {
  worker = new ImportFloor();
  await answerOf(worker);
}

/** Reads the file by hand and puts its columns; gives what it counted. */
export function importByHand(file: Blob): Promise<{ count: number; amountFen: number }> {
  if (!worker) throw new Error('openHandImport must come first');
  worker.postMessage(file);
  return answerOf(worker);
}

const answerOf = <T>(from: Worker): Promise<T> =>
  new Promise((resolve, reject) => {
    from.onmessage = (message: MessageEvent<T>) => resolve(message.data);
    from.onerror = (event) => reject(new Error(event.message));
  });
