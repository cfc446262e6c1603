/** The way out of helper mode, handed to its screens. */
import { createContext } from 'svelte';

export const [getLeave, provideLeave] = createContext<() => Promise<void>>();
