/**
 * Makes and opens the data keys that contact data is encrypted under (threat 15). `context` is bound to the key: it cannot be opened
 * under another one, so a wrapped key moved to another participant is worth nothing. Pseudonyms only, it appears in audit logs.
 */
export interface KeyWrapper {
  /** A fresh 32-byte data key, and the only form of it that may be stored. */
  newDataKey(context: Record<string, string>): Promise<{ plain: Uint8Array; wrapped: string }>;
  /** Throws when the key was tampered with, belongs to another context, or cannot be reached. */
  unwrap(wrapped: string, context: Record<string, string>): Promise<Uint8Array>;
}
