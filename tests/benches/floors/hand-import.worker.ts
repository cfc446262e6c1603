/** The floor of an import, in the same kind of thread as the app's: bytes, one loop, one columnar put into an open database. */
import { randomBytes } from '../random-bytes';
import { readByHand } from './hand-loop';
import { freshDatabase, putTogether } from './raw-database';

const opening = freshDatabase('bench-floor-import', ['columns']);
void opening.then(() => postMessage('open'));

addEventListener('message', (message: MessageEvent<Blob>) => {
  void (async () => {
    const read = readByHand(new Uint8Array(await message.data.arrayBuffer()));
    // An import gives each visit its identity, as the app's does.
    const value = { id: randomBytes(16 * read.count), ...read.columns };
    await putTogether(await opening, { columns: { key: 1, value } });
    postMessage({ count: read.count, customers: read.customers, amountFen: read.amountFen });
  })();
});
