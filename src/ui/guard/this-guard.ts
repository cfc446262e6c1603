/** The guard of this page. */
import { openGuard } from '../../platform/guard';

export const guard = openGuard();
