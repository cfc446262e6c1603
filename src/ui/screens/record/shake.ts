/** A short shake of the head: what was typed was not taken. Stands still where the vendor wants less motion. */
export function shake(element: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const steps = [0, -6, 6, -4, 4, 0].map((x) => ({ transform: `translateX(${x}px)` }));
  element.animate(steps, { duration: 220 });
}
