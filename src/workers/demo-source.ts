/** How the import fact of demo data names its source; what follows is the preset. */
export const DEMO_SOURCE = 'demo:';
