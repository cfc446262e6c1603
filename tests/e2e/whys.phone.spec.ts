/** Figures that explain themselves: a tap on each opens the sheet with what it was counted from. */
import { beginBook, expectIdle, go, importTable } from './book';
import { accessible, LOOKS } from './axe';
import { regularsCsv } from './regulars';
import { returnersCsv } from './returners';
import { expect, test } from './setup';

test.use({ viewport: { width: 360, height: 780 } });

/** Screens with the handles of the whys that stand there. */
const WHYS: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  today: ['today-why', 'today-late-why'],
  insights: ['counts-why', 'shares-why', 'warnings-why', 'changes-count-why', 'rate-repurchase'],
  'insights/warnings': [/^warnings-(late|comingLess)-why$/, 'warning-why'],
  'insights/changes': ['changes-count-why', 'change-why'],
  'segments/stage-loyal': ['group-why'],
};

for (const { language, part } of LOOKS) {
  test(`whys: each figure says on a tap where it comes from, in ${language}`, async ({
    quietPage: page,
    site,
  }) => {
    await beginBook(page, site, 'stall', language);
    await importTable(page, regularsCsv());
    await importTable(page, returnersCsv(2));
    const look = accessible(page, part);

    for (const [screen, whys] of Object.entries(WHYS)) {
      await go(page, screen);
      await expectIdle(page);
      for (const why of whys) {
        await page.getByTestId(why).first().click();
        const sheet = page.getByRole('dialog');
        await expect(sheet).toContainText(/\d/);
        if (why === whys[0]) await look(`${screen} ${String(why)}`);
        await page.keyboard.press('Escape');
        await expect(sheet).toHaveCount(0);
      }
    }
  });
}
