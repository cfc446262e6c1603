/** Undoes a whole import by one fact; importing the same file again brings it back. */
import type { ImportId } from '../../domain/shared/id';
import type { CallContext } from '../call-context';
import { rewriteOnly } from './rewrite';

export const undoImport = ({ id }: { readonly id: ImportId }, context: CallContext) =>
  rewriteOnly(context, {
    drafts: [{ kind: 'void', target: id, customer: null, at: context.now, batch: null }],
  });
