export interface CountsProps {
  label: string;
  counts: { label: string; value: string; kind?: 'plain' | 'warning' | 'problem' }[];
}

/** A few numbers that say how a list stands. */
export const Counts = ({ label, counts }: CountsProps) => (
  <dl className="counts" aria-label={label}>
    {counts.map(({ label: name, value, kind = 'plain' }) => (
      <div key={name} data-kind={kind}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
