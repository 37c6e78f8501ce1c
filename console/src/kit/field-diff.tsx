import { useWords } from '../words/use-words.ts';
import { kitWords } from './words.ts';

export interface ChangedField {
  field: string;
  one: string;
  other: string;
}

export interface FieldDiffProps {
  label: string;
  fields: readonly ChangedField[];
  /** What the two columns are; before and after unless said otherwise. */
  headings?: { one: string; other: string };
}

/** Two versions side by side, field by field. */
export const FieldDiff = ({ label, fields, headings }: FieldDiffProps) => {
  const say = useWords(kitWords);
  const written = (text: string) => (text === '' ? <em>{say('nothing')}</em> : text);
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say('field')}</th>
          <th scope="col">{headings?.one ?? say('before')}</th>
          <th scope="col">{headings?.other ?? say('after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, one, other }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td data-label={headings?.one ?? say('before')}>{written(one)}</td>
            <td data-label={headings?.other ?? say('after')}>{written(other)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
