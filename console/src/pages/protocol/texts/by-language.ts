interface Told {
  code: string;
  field: string;
  of?: string;
}

const OF_TEXTS = ['TEXT_NOT_IN_LANGUAGE', 'DIGIT_NOT_READ'];

/** What is said of many texts of one language is told at once: a new one lacks everything. */
export const byLanguage = <Warning extends Told>(warnings: readonly Warning[]): Warning[] => {
  const placeOf = ({ code, field }: Told): string => `${code} ${field}`;
  const ofTexts = warnings.filter(({ code }) => OF_TEXTS.includes(code));
  const languages = new Map(ofTexts.map((warning) => [placeOf(warning), warning]));
  return [
    ...warnings.filter(({ code }) => !OF_TEXTS.includes(code)),
    ...[...languages].map(([place, warning]) => ({
      ...warning,
      of: ofTexts.flatMap((each) => (placeOf(each) === place ? (each.of ?? []) : [])).join(', '),
    })),
  ];
};
