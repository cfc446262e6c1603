/** How far long work is. */
export interface Progress {
  /** 0..1. */
  readonly done: number;
  readonly phase: 'read' | 'check' | 'compute' | 'write';
}
