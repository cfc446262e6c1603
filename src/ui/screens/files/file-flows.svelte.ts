/** The long work of the Files screen: it goes on when the vendor walks to another screen and comes back. */
import type { JobProblem } from '../../../app/app';
import type { FolderLook } from '../../../app/folder';
import { BackupFlow } from './backup-flow.svelte';
import { JobRun } from './job-run.svelte';
import { MergeFlow } from './merge-flow.svelte';
import { TableFlow } from './table-flow.svelte';

export const backupFlow = new BackupFlow();
export const recentFlow = new BackupFlow();
export const mergeFlow = new MergeFlow();
export const tableFlow = new TableFlow();
export const templateFlow = new TableFlow();
export const folderRun = new JobRun<FolderLook, JobProblem>();
export const broughtRun = new JobRun<null, JobProblem>();
export const checkRun = new JobRun<
  { readonly facts: number; readonly differences: number },
  JobProblem
>();
