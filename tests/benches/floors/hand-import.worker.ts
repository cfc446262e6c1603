/** The floor of an import, in the same kind of thread as the app's: bytes, one loop, one columnar put. */
import { randomBytes } from '../random-bytes';
import { columnarPut } from './columnar-put';
import { readByHand } from './hand-loop';

addEventListener('message', (message: MessageEvent<Blob>) => {
  void (async () => {
    const read = readByHand(new Uint8Array(await message.data.arrayBuffer()));
    // An import gives each visit its identity, as the app's does.
    const id = randomBytes(16 * read.count);
    await columnarPut({ id, ...read.columns });
    postMessage({ count: read.count, customers: read.customers, amountFen: read.amountFen });
  })();
});
