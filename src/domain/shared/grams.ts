/** Weight as a whole number of grams (1 斤 = 500 g); never a fraction. */
declare const brand: unique symbol;
export type Grams = number & { readonly [brand]: 'grams' };
