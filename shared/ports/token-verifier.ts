/** Who a request comes from. What they may do lives in the table, never in the token (product.md section 7). */
export interface Identity {
  user: string;
  /** Creates studies and sees no participant. */
  operator: boolean;
}

export interface TokenVerifier {
  /** @returns undefined for whatever is no valid token of ours. */
  verify(token: string): Promise<Identity | undefined>;
}
