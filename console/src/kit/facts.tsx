import type { ReactNode } from 'react';

export interface FactsProps {
  facts: readonly { label: string; value: ReactNode }[];
}

/** What is known of one thing, line by line; what is undefined is left out. */
export const Facts = ({ facts }: FactsProps) => (
  <dl className="facts">
    {facts
      .filter(({ value }) => value !== undefined)
      .map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
