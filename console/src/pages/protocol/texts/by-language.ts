interface Told {
  code: string;
  field: string;
  of?: string;
}

/** What is missing in one language is told at once: a new one lacks everything. */
export const byLanguage = <Warning extends Told>(warnings: readonly Warning[]): Warning[] => {
  const missing = warnings.filter(({ code }) => code === 'TEXT_NOT_IN_LANGUAGE');
  const languages = new Map(missing.map((warning) => [warning.field, warning]));
  return [
    ...warnings.filter(({ code }) => code !== 'TEXT_NOT_IN_LANGUAGE'),
    ...[...languages].map(([field, warning]) => ({
      ...warning,
      of: missing.flatMap((each) => (each.field === field ? (each.of ?? []) : [])).join(', '),
    })),
  ];
};
