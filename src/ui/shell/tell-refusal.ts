/** Says why something was not saved. */
import type { SaveProblem } from '../../app/app';
import { m } from '../i18n/messages.svelte';
import { say } from '../i18n/say';
import { showToast } from './toast.svelte';

/** Answers false: not saved. */
export function tellRefusal(problem: SaveProblem): false {
  showToast({ text: say(m().refusals, problem), tone: 'bad' });
  return false;
}
