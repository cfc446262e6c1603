/** Turns a question that answers itself anew into state a screen can read. */
import { untrack } from 'svelte';
import type { Live } from '../../app/live';

/**
 * Asks while the component lives; `current` is undefined until the first answer. State read inside `question` is
 * followed: when it changes, the old answer is dropped at once, so that no screen acts on another customer's figures.
 */
export function useLive<T>(question: () => Live<T>): { readonly current: T | undefined } {
  let answer = $state.raw<T>();
  $effect.pre(() => {
    const live = question();
    const stop = untrack(() => live.subscribe((next) => (answer = next)));
    return () => {
      stop();
      answer = undefined;
    };
  });
  return {
    get current() {
      return answer;
    },
  };
}
