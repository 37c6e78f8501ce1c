export interface LegendProps {
  label: string;
  /** In the order in which they stand in the chart; `id` is that of its colour and pattern in the style. */
  series: readonly { id: string; label: string }[];
}

export const Legend = ({ label, series }: LegendProps) => (
  <ul className="legend" aria-label={label}>
    {series.map(({ id, label: name }) => (
      <li key={id}>
        <svg width="16" height="16" aria-hidden="true">
          <rect className="series" data-series={id} width="16" height="16" />
        </svg>
        {name}
      </li>
    ))}
  </ul>
);
