/** Asks the book worker; one client is one worker, and ending it is how long work is cancelled. */
import type { AnswerMessage, CallMessage, CallName, Calls, Surroundings } from './calls';
import type { Progress } from './progress';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (progress: Progress) => void;
}

export class BookWorkerClient {
  readonly #worker: Worker;
  readonly #around: () => Surroundings;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;

  constructor(worker: Worker, around: () => Surroundings) {
    this.#worker = worker;
    this.#around = around;
    worker.onmessage = (event: MessageEvent<AnswerMessage>) => this.#hear(event.data);
    worker.onerror = (event) => this.#breakAll(event.message || 'The worker could not be started');
  }

  /** Rejects only when the worker itself breaks: expected failures are part of the answer. */
  ask<N extends CallName>(
    name: N,
    asks: Calls[N]['asks'],
    onProgress: (progress: Progress) => void = () => undefined,
  ): Promise<Calls[N]['answers']> {
    const call = this.#calls++;
    const message: CallMessage<N> = { call, name, asks, around: this.#around() };
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject, onProgress });
      this.#worker.postMessage(message);
    });
  }

  /** Stops whatever runs, at once; open questions stay unanswered. */
  end(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }

  #hear(message: AnswerMessage): void {
    const waiting = this.#waiting.get(message.call);
    if (!waiting) return;
    if (message.type === 'progress') {
      waiting.onProgress({ done: message.done, phase: message.phase });
      return;
    }
    this.#waiting.delete(message.call);
    if (message.type === 'answer') waiting.resolve(message.answer as never);
    else waiting.reject(new Error(message.message));
  }

  #breakAll(reason: string): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(reason));
    this.#waiting.clear();
  }
}
