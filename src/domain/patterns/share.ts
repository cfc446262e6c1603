/** So many of so many. */
export interface Share {
  readonly counted: number;
  readonly of: number;
}
