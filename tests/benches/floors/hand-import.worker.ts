/** The floor of an import, in the same kind of thread as the app's: bytes, one loop, one columnar put. */
import { columnarPut } from './columnar-put';
import { readByHand } from './hand-loop';

addEventListener('message', (message: MessageEvent<Blob>) => {
  void (async () => {
    const read = readByHand(new Uint8Array(await message.data.arrayBuffer()));
    // An import gives each visit its identity, as the app's does.
    const id = new Uint8Array(16 * read.count);
    for (let at = 0; at < id.length; at += 65_536)
      crypto.getRandomValues(id.subarray(at, at + 65_536));
    await columnarPut({ id, ...read.columns });
    postMessage({ count: read.count, customers: read.customers, amountFen: read.amountFen });
  })();
});
