/** Makes the compiler prove that every case of a union is handled; throws if data lied about its type. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
