/** Assumed, until a bill says otherwise: what one segment to a Danish number costs (F5.10). */
export const PRICE_PER_SEGMENT_USD = 0.06;
