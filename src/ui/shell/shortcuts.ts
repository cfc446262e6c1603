/** The shell's keys on a laptop: acts on what meaningOf() found. */
import { push, replace } from 'svelte-spa-router';
import { meaningOf } from './keys';

/** Screens opened since the page was loaded: with none behind, back would leave the app. */
let opened = 0;
let searchNext = false;

const focusSearch = (): boolean => {
  const box = document.querySelector<HTMLInputElement>('main [data-search]');
  box?.focus();
  box?.select();
  return box !== null;
};

/** To be called when a screen stands; true if the focus went to its search box, as the vendor asked by key. */
export function screenOpened(): boolean {
  opened++;
  const asked = searchNext;
  searchNext = false;
  return asked && focusSearch();
}

/** One screen back, or to Today where there is none behind. */
export function goBack(): void {
  if (opened > 1) history.back();
  else void replace('/today');
}

export function shortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : document.body;
  const meaning = meaningOf({
    key: event.key,
    modified: event.ctrlKey || event.metaKey || event.altKey,
    inField: target.closest('input, textarea, select') !== null,
    inDialog: document.querySelector('dialog[open]') !== null,
  });
  if (meaning === null) return;
  if (meaning === 'leave-field') (target as HTMLElement).blur();
  else if (meaning === 'back') goBack();
  else {
    event.preventDefault();
    const place = meaning === 'record' ? '/record' : '/customers';
    // Ready to type at once; a search box that is here already is taken, for a new entry only on its own screen.
    const here = meaning !== 'record' || location.hash.startsWith('#/record');
    if (here && (focusSearch() || meaning === 'record')) return;
    searchNext = true;
    void push(place);
  }
}
