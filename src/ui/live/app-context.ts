/** The one App, handed to every screen through Svelte's context. */
import { createContext } from 'svelte';
import type { App } from '../../app/app';

export const [getApp, provideApp] = createContext<App>();
