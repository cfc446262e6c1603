/** The moments at which a page comes to the front or leaves it: what a phone lets it do afterwards is not certain. */

export function onPageTurn(run: () => void): void {
  document.addEventListener('visibilitychange', run);
}
