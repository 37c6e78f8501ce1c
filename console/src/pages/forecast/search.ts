export const BOUNDS = ['expected', 'ifNobodyAnswers'] as const;
export type Bound = (typeof BOUNDS)[number];

export interface ForecastSearch {
  from?: string | undefined;
  /** The day after the last one. */
  to?: string | undefined;
  /** US dollars a segment, as text. */
  price?: string | undefined;
  bound?: Bound | undefined;
}
