/** The fields in which what is typed differs from something else; space around a text is none of it. */
export const differing = <Field extends string>(
  fields: readonly Field[],
  one: Readonly<Record<Field, string>>,
  other: Readonly<Record<Field, string>>,
): Field[] => fields.filter((field) => one[field].trim() !== other[field].trim());
