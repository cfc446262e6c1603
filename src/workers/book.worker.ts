/** Everything long runs here, beside the page: one module per call, loaded when first asked for. */
import type { AnswerMessage, CallMessage, CallName, Calls } from './calls';
import { contextOf, type CallContext } from './call-context';
import type { Progress } from './progress';

type Handler<N extends CallName> = (
  asks: Calls[N]['asks'],
  context: CallContext,
) => Promise<Calls[N]['answers']>;

const HANDLERS: { readonly [N in CallName]: () => Promise<Handler<N>> } = {
  initials: async () => (await import('./jobs/initials')).initials,
  'export-book': async () => (await import('./jobs/export-book')).exportBook,
  'show-codes': async () => (await import('./codes/show-codes')).showCodes,
  'code-picture': async () => (await import('./codes/show-codes')).codePicture,
  'gather-code': async () => (await import('./codes/gather-codes')).gatherCode,
  'preview-merge': async () => (await import('./jobs/merge-file')).previewMerge,
  'merge-file': async () => (await import('./jobs/merge-file')).mergeFile,
  'sync-folder': async () => (await import('./jobs/sync-folder')).syncFolder,
  'take-out-file': async () => (await import('./jobs/take-out-file')).takeOutFile,
  'put-back-file': async () => (await import('./jobs/take-out-file')).putBackFile,
  'undo-import': async () => (await import('./jobs/undo-import')).undoImport,
  'erase-customers': async () => (await import('./jobs/erase-customers')).eraseCustomers,
  'check-book': async () => (await import('./jobs/check-book')).checkBook,
  'book-health': async () => (await import('./jobs/book-health')).bookHealth,
  'join-customers': async () => (await import('./jobs/join-customers')).joinCustomers,
  'part-customers': async () => (await import('./jobs/join-customers')).partCustomers,
  'load-demo': async () => (await import('./jobs/demo')).loadDemo,
  'clear-demo': async () => (await import('./jobs/demo')).clearDemo,
  'pack-tail': async () => (await import('./jobs/pack-tail')).packTail,
  insight: async () => (await import('./jobs/insight')).computeInsight,
  changes: async () => (await import('./jobs/changes')).findChanges,
  'back-test': async () => (await import('./jobs/back-test')).playBack,
  patterns: async () => (await import('./jobs/patterns')).findPatterns,
  'contact-effect': async () => (await import('./jobs/contact-effect')).measureContacts,
  scores: async () => (await import('./jobs/scores')).writeScores,
  'export-table': async () => (await import('./jobs/export-table')).exportTable,
  'filter-customers': async () => (await import('./jobs/filter-customers')).filterCustomers,
  'count-customers': async () => (await import('./jobs/filter-customers')).countCustomers,
  'export-customers': async () => (await import('./jobs/filter-customers')).exportCustomers,
  'life-stages': async () => (await import('./jobs/life-stages')).lifeStages,
  'tag-customers': async () => (await import('./jobs/tag-customers')).tagCustomers,
  'write-contact': async () => (await import('./jobs/write-contact')).writeContact,
  'prepare-import': async () => (await import('./import/session')).prepareImport,
  'open-import': async () => (await import('./import/session')).openImport,
  'change-import': async () => (await import('./import/session')).changeImport,
  'commit-import': async () => (await import('./import/session')).commitImport,
  'import-problems': async () => (await import('./import/session')).importProblems,
};

self.onmessage = (event: MessageEvent<CallMessage>) => {
  void answer(event.data);
};

async function answer<N extends CallName>(message: CallMessage<N>): Promise<void> {
  const { call } = message;
  const say = (reply: AnswerMessage) => self.postMessage(reply);
  try {
    const handle = await HANDLERS[message.name]();
    const context = await contextOf(
      message.around,
      paced(({ done, phase }) => say({ call, type: 'progress', done, phase })),
    );
    say({ call, type: 'answer', answer: await handle(message.asks, context) });
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    say({ call, type: 'broken', message: text });
  }
}

/** Four times a second shows that it goes on; each move of the bar costs the page a frame. */
const PACE_MS = 250;

function paced(say: (progress: Progress) => void): (progress: Progress) => void {
  let last = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - last < PACE_MS) return;
    last = now;
    say(progress);
  };
}
