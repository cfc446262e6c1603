/** The least an offline page of this kind can be: Svelte mounts, Dexie reads one record, a service worker stands by. */
import { mount } from 'svelte';
import Bare from './Bare.svelte';

mount(Bare, { target: document.body });
void navigator.serviceWorker.register('./sw.js');
