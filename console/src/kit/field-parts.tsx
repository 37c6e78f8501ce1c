import { useEffect, useRef } from 'react';
import { FieldError, Label, Text } from 'react-aria-components/TextField';
import { useWords } from '../words/use-words.ts';
import { kitWords } from './words.ts';

export interface FieldProps {
  label: string;
  /** Under the label: format, unit, or what it is for. */
  description?: string;
  /** For a field whose name is plain from where it stands; a screen reader still says it. */
  isLabelHidden?: boolean;
  /** In a Form: the JSON pointer of the body it fills, `/contact/phone`, so that the API's remedy stands at it. */
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  /** A fault that is known before anything is sent. */
  error?: string;
}

export const FieldLabel = ({
  label,
  isLabelHidden,
  isRequired,
}: Pick<FieldProps, 'label' | 'isLabelHidden' | 'isRequired'>) => (
  <Label className={isLabelHidden ? 'visually-hidden' : 'label'}>
    {label}
    {isRequired ? <span aria-hidden="true"> *</span> : null}
  </Label>
);

/** That something has to be filled in; it goes as soon as it is, and not only when the form is sent again. */
const MissingNote = () => {
  const say = useWords(kitWords);
  const note = useRef<HTMLSpanElement>(null);
  const isTold = useRef(false);
  // After every change of the field: what a list or a calendar filled in tells the browser of no change by itself.
  useEffect(() => {
    const field = note.current?.closest('.field');
    const inputs = [...(field?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [])];
    const isFilled = inputs.every(({ validity }) => validity.valid);
    if (isFilled && !isTold.current) for (const input of inputs) input.dispatchEvent(new Event('change'));
    isTold.current = isFilled;
  });
  return <span ref={note}>{say('mustBeFilled')}</span>;
};

/** Each fault in a line of its own. */
const Lines = ({ of }: { of: readonly string[] }) =>
  [...new Set(of)].map((line) => (
    <span key={line} className="field-error-line">
      {line}
    </span>
  ));

/** What the browser itself would say of a field that was left empty comes in its own language, not the reader's. */
export const FieldNotes = ({ description, error }: Pick<FieldProps, 'description' | 'error'>) => (
  <>
    {description === undefined ? null : (
      <Text slot="description" className="description">
        {description}
      </Text>
    )}
    <FieldError className="field-error">
      {({ validationDetails, validationErrors }) =>
        error ?? (validationDetails.valueMissing ? <MissingNote /> : <Lines of={validationErrors} />)
      }
    </FieldError>
  </>
);

/** What each of React Aria's fields takes of ours. */
export const fieldSetting = ({ name, isRequired, isDisabled, error }: FieldProps) => ({
  className: 'field',
  ...(name === undefined ? {} : { name }),
  ...(isRequired === undefined ? {} : { isRequired }),
  ...(isDisabled === undefined ? {} : { isDisabled }),
  ...(error === undefined ? {} : { isInvalid: true }),
});
