/** Joins entries and parts them again, and tells the vendor. */
import type { App, JobProblem, JoinFact, Joining } from '../../../app/app';
import type { Progress } from '../../../app/job';
import { m } from '../../i18n/messages.svelte';
import { say } from '../../i18n/say';
import { showToast } from '../../shell/toast.svelte';
import type { JobRun } from '../files/job-run.svelte';

export type JoinRun = JobRun<readonly JoinFact[], JobProblem>;
export type PartRun = JobRun<null, JobProblem>;

/** True when they are one now; the toast offers the way back, `onparted` hears of it. */
export async function join(
  app: App,
  run: JoinRun,
  joinings: readonly Joining[],
  told: { readonly text: string; readonly onparted?: () => void },
): Promise<boolean> {
  const facts = await run.start((onProgress: (progress: Progress) => void) =>
    app.jobs.joinCustomers(joinings, onProgress),
  );
  if (!facts) return tellFailure(run);
  const part = async (): Promise<void> => {
    const parted = await app.jobs.partCustomers(facts, () => undefined).result;
    if (!parted.ok) showToast({ text: say(m().problems.work, parted.error), tone: 'bad' });
    else {
      showToast({ text: m().health.join.parted });
      told.onparted?.();
    }
  };
  showToast({ text: told.text, tone: 'good', undo: part });
  return true;
}

/** True when they are apart again. */
export async function part(app: App, run: PartRun, facts: readonly JoinFact[]): Promise<boolean> {
  await run.start((onProgress) => app.jobs.partCustomers(facts, onProgress));
  if (run.state.type !== 'done') return tellFailure(run);
  showToast({ text: m().health.join.parted, tone: 'good' });
  return true;
}

function tellFailure({ state }: JoinRun | PartRun): false {
  if (state.type === 'failed')
    showToast({ text: say(m().problems.work, state.problem), tone: 'bad' });
  return false;
}
