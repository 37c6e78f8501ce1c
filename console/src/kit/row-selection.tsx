import { useWords } from '../words/use-words.ts';
import { Checkbox } from './checkbox.tsx';
import { kitWords } from './words.ts';

export interface Selection<Row> {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
  /** How a screen reader calls the row. */
  nameOf: (row: Row) => string;
}

interface SelectAllProps<Row> {
  rows: readonly Row[];
  rowId: (row: Row) => string;
  selection: Selection<Row>;
}

export const SelectAll = <Row,>({ rows, rowId, selection: { selected, onChange } }: SelectAllProps<Row>) => {
  const say = useWords(kitWords);
  const ids = rows.map(rowId);
  const isAll = ids.every((id) => selected.has(id));
  return (
    <th scope="col" className="select-cell">
      <Checkbox
        label={say('selectAll')}
        isLabelHidden
        isSelected={isAll}
        isIndeterminate={!isAll && ids.some((id) => selected.has(id))}
        onChange={(isSelected) => {
          onChange(new Set(isSelected ? ids : []));
        }}
      />
    </th>
  );
};

interface SelectRowProps<Row> {
  row: Row;
  id: string;
  selection: Selection<Row>;
}

export const SelectRow = <Row,>({ row, id, selection: { selected, onChange, nameOf } }: SelectRowProps<Row>) => {
  const say = useWords(kitWords);
  return (
    <td className="select-cell">
      <Checkbox
        label={say('selectRow', { row: nameOf(row) })}
        isLabelHidden
        isSelected={selected.has(id)}
        onChange={(isSelected) => {
          const next = new Set(selected);
          if (isSelected) next.add(id);
          else next.delete(id);
          onChange(next);
        }}
      />
    </td>
  );
};
