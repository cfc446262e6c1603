/** All cards as one table, without touching a single fact: what scoring today's book needs. */
import type { CustomerFields } from '../domain/customers/customer';
import { emptyFigureTable, writeFigures, type FigureTable } from '../domain/customers/figure-table';
import { idToBytes } from '../domain/shared/id';
import type { Database } from './database';
import type { CardRow, DirectoryRow, HeadRow } from './schema/version-1';
import { cardAt, linesOf } from './tables/cards';
import { readHead } from './tables/head';

export interface AllCards {
  readonly head: HeadRow;
  readonly ids: Uint8Array;
  readonly fields: readonly CustomerFields[];
  readonly figures: FigureTable;
}

export async function readAllCards(db: Database): Promise<AllCards> {
  return db.transaction('r', [db.records, db.chunks, db.cards], async () => {
    const head = await readHead(db);
    const directory = (await db.records.get('directory')) as DirectoryRow | undefined;
    const changed = new Map((await db.cards.toArray()).map((card) => [card.id as string, card]));
    const chunks = await db.chunks.bulkGet(directory?.chunks.map((entry) => entry.seq) ?? []);
    const cards: CardRow[] = [];
    for (const chunk of chunks) {
      if (!chunk) throw new Error('A chunk named in the directory is missing');
      const lines = linesOf(chunk);
      for (let i = 0; i < chunk.n; i++) {
        const card = cardAt(chunk, i, lines);
        if (!changed.has(card.id)) cards.push(card);
      }
    }
    for (const card of changed.values()) if (!card.gone) cards.push(card);
    const ids = new Uint8Array(cards.length * 16);
    const figures = emptyFigureTable(cards.length);
    cards.forEach((card, i) => {
      idToBytes(card.id, ids, i * 16);
      writeFigures(figures, i, card.figures);
    });
    return { head, ids, fields: cards.map((card) => card.fields), figures };
  });
}
