/** Every document of the JSONTestSuite, broken or sound, wherever it stands in a file, is refused with a name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ABOUT, aBookOfFacts, fileOf, told } from '../../helpers/book-files';
import { describeWithShared, sharedPath } from '../../helpers/shared-data';

const FOLDER = sharedPath('corpora/JSONTestSuite/test_parsing');

describeWithShared('corpora/JSONTestSuite/test_parsing', 'JSON that is no book', () => {
  const all = readdirSync(FOLDER);
  const files = all.filter((name) => /^n_.*json$/.test(name));

  test('book file: all 318 JSON files, 188 of them broken, are refused by name', async () => {
    const accepted: string[] = [];
    for (const name of all) {
      const outcome = await told(readFileSync(join(FOLDER, name)));
      if (outcome !== 'not-a-book-file') accepted.push(`${name}: ${JSON.stringify(outcome)}`);
    }

    expect([all.length, files.length]).toEqual([318, 188]);
    expect(accepted).toEqual([]);
  });

  test('book file: broken JSON in the place of a pack is refused by name', async () => {
    const whole = await (await fileOf(aBookOfFacts())).text();
    const header = `{"format":"pondbook","version":1,"written":"${ABOUT.written}","device":"${ABOUT.device}","packs":[\n`;
    const rest = whole.slice(whole.indexOf('\n') + 1);
    const accepted: string[] = [];
    for (const name of files) {
      const broken = readFileSync(join(FOLDER, name));
      // Blank ones leave no trace, and so no harm.
      if (broken.toString().trim() === '') continue;
      const outcome = await told(
        Buffer.concat([Buffer.from(header), broken, Buffer.from(',\n' + rest)]),
      );
      if (outcome !== 'file-damaged') accepted.push(`${name}: ${JSON.stringify(outcome)}`);
    }

    expect(accepted).toEqual([]);
  });
});
