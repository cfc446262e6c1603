/** The patterns as a screen shows them: what is known at once, and looked for anew when it is out of date. */
import type { App, JobProblem } from '../../../app/app';
import type { PatternsView } from '../../../app/queries/patterns';
import { useLive } from '../../live/use-live.svelte';
import { JobRun } from '../files/job-run.svelte';

export class PatternsRun {
  readonly run = new JobRun<null, JobProblem>();
  readonly #app: App;
  readonly #view: { readonly current: PatternsView | undefined };
  /** The answer that was acted on: the same state of the book is not looked through twice by itself. */
  #triedFor: PatternsView | undefined;

  /** Must be called while a component is made; leaving it ends the work. */
  constructor(app: App) {
    this.#app = app;
    this.#view = useLive(() => app.queries.patterns());
    $effect(() => {
      const view = this.#view.current;
      const running = this.run.state.type === 'running';
      if (view?.outdated && !running && view !== this.#triedFor) void this.look();
    });
    $effect(() => () => this.run.cancel());
  }

  get view(): PatternsView | undefined {
    return this.#view.current;
  }

  async look(): Promise<void> {
    const view = this.#view.current;
    if (!view) return;
    this.#triedFor = view;
    const asks = { asOf: this.#app.today(), horizonDays: view.horizonDays };
    await this.run.start((onProgress) => this.#app.jobs.findPatterns(asks, onProgress));
  }
}
