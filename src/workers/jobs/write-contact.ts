/** One customer as a contact file. */
import type { CustomerFields } from '../../domain/customers/customer';
import { ok, type Result } from '../../domain/shared/result';
import { writeVcard } from '../../files/vcard/write-vcard';
import type { JobProblem } from '../job-problem';

export const writeContact = ({
  customer,
}: {
  readonly customer: CustomerFields;
}): Promise<Result<Blob, JobProblem>> =>
  Promise.resolve(ok(new Blob([writeVcard(customer)], { type: 'text/vcard' })));
