/**
 * For calls that may be repeated, unlike sends: three tries, each bounded, because by default the SDK waits for an answer without limit
 * and a worker would spend its lease waiting.
 */
export const IDEMPOTENT_CALLS = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
};
