/** What screens ask about groups of customers. */
import { ok } from '../../domain/shared/result';
import type { Book } from '../book';
import type { GroupJobs } from '../groups';
import { thenJob } from './run-job';
import { SegmentDesk } from './segment-desk';

export function groupJobs(book: Book): GroupJobs {
  const desk = new SegmentDesk(book);
  return {
    filterCustomers: (filter, page, onProgress) =>
      desk.ask('filter-customers', { filter, ...page }, onProgress),
    countCustomers: (filters, onProgress) => desk.ask('count-customers', { filters }, onProgress),
    lifeStages: (onProgress) => desk.ask('life-stages', {}, onProgress),
    tagCustomers: (asked, onProgress) => desk.ask('tag-customers', asked, onProgress),
    exportCustomers: (asked, name, onProgress) =>
      thenJob(desk.ask('export-customers', asked, onProgress), (done) => {
        if (!done.ok) return done;
        const { blob, rows } = done.value;
        return ok({ file: new File([blob], `${name}.csv`, { type: 'text/csv' }), rows });
      }),
  };
}
