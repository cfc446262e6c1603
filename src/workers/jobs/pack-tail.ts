/** Moves the taps of the last while into packs. */
import type { CallContext } from '../call-context';
import { rewriteOnly } from './rewrite';

export const packTail = (_: object, context: CallContext) =>
  rewriteOnly(context, { packTail: true });
