/** How dark a cell is: 0 for nothing, else 1 to 4 by quarters of the largest value. Of 40: 1 is 1, 11 is 2, 40 is 4. */
export const heatLevel = (value: number, most: number): number =>
  value <= 0 || most <= 0 ? 0 : Math.min(4, Math.ceil((4 * value) / most));
