import { FieldError, Label, Text } from 'react-aria-components/TextField';

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

export const FieldNotes = ({ description, error }: Pick<FieldProps, 'description' | 'error'>) => (
  <>
    {description === undefined ? null : (
      <Text slot="description" className="description">
        {description}
      </Text>
    )}
    <FieldError className="field-error">{error}</FieldError>
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
