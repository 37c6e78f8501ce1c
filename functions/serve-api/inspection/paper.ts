/** What is printed, before it is a PDF. */
export interface PrintedEntry {
  line: string;
  /** Below it, smaller. */
  details?: string[];
}
export interface PrintedSection {
  heading: string;
  note?: string;
  entries: PrintedEntry[];
}

/** Places of a record that hold what somebody wrote, or tell of an illness: it may say who the participant is. */
const NOT_FOR_EVERYONE = [
  /\/(note|text|place|interpreter|arm|mentor)$/,
  /^\/contacts\/\d+\/outcome$/,
  /^\/holds\/\d+\/kind$/,
  /\/outcome\/mode$/,
];

const withHidden = (value: unknown, path: string, hidden: string): unknown => {
  if (Array.isArray(value)) return value.map((each, index) => withHidden(each, `${path}/${String(index)}`, hidden));
  if (typeof value !== 'object' || value === null)
    return NOT_FOR_EVERYONE.some((place) => place.test(path)) ? hidden : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withHidden(each, `${path}/${key}`, hidden)]),
  );
};

/**
 * One value of a record as it is kept.
 * @param hidden stands where something was written freely, for a reader who may not see that
 */
export const printedValue = (value: unknown, path: string, hidden?: string): string => {
  if (value === undefined) return '–';
  return JSON.stringify(hidden === undefined ? value : withHidden(value, path, hidden));
};

/** Parts of one line, without those that are not there. */
export const joined = (...parts: (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');
