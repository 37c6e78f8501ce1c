/** `ENOENT` and the like. By shape and not by class: what Node itself throws need not be of this realm's Error. */
export const errorCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
