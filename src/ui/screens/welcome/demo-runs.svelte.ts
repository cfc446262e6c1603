/** Loading and clearing the demo go on when the vendor walks to another screen. */
import type { JobProblem } from '../../../app/app';
import { JobRun } from '../files/job-run.svelte';

export const demoLoad = new JobRun<null, JobProblem>();
export const demoClear = new JobRun<null, JobProblem>();
