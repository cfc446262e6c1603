/** Messages for expected failures: a failure without a message does not compile. */

/** One message for each type of P, as text or as a sentence made from its data. */
export type Sayings<P extends { readonly type: string }> = {
  readonly [T in P['type']]: string | ((problem: Extract<P, { type: T }>) => string);
};

/** The sentence for a problem. */
export function say<P extends { readonly type: string }>(sayings: Sayings<P>, problem: P): string {
  const saying = sayings[problem.type as P['type']] as string | ((problem: P) => string);
  return typeof saying === 'string' ? saying : saying(problem);
}
