/**
 * The two style elements that React Aria makes by itself (usePress and usePreventScroll), named by what stands in them so that no other gets in.
 * test/console/policy.test.ts holds them against the installed version.
 */
const STYLES_OF_REACT_ARIA = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
];

/** What the console's pages may load, run and call (reliability.md section 7). @param callable further origins: the sign-in of AWS */
export const consolePolicy = (callable: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${STYLES_OF_REACT_ARIA.join(' ')}`,
    "img-src 'self' data:",
    `connect-src ${["'self'", ...callable].join(' ')}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** An answer is for the console to read: shown as a page it loads, runs and frames nothing. */
export const ANSWER_POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
