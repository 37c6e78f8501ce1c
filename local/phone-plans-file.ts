import type { MetadataJson } from 'libphonenumber-js/core';
import { EEA_COUNTRIES } from '../shared/domain/eea.ts';

/**
 * The numbering plans of the countries that we write to, out of those of the whole world. Whoever shares a calling code with one of
 * them stays too, or a number of the Vatican would pass as one of Italy.
 */
const ofTheEea = (plans: MetadataJson) => {
  const codes = Object.entries(plans.country_calling_codes).filter(([, countries]) =>
    countries.some((country) => EEA_COUNTRIES.includes(country)),
  );
  const kept = new Set<string>(codes.flatMap(([, countries]) => countries));
  return {
    version: plans.version,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(Object.entries(plans.countries).filter(([country]) => kept.has(country))),
    nonGeographic: {},
  };
};

/** `shared/domain/phone-plans.ts`, which ships a sixth of what the library would. @param everywhere the plans of the whole world */
export const phonePlansFile = (
  everywhere: MetadataJson,
): string => `import type { MetadataJson } from 'libphonenumber-js/core';

/** The numbering plans of the EEA, out of libphonenumber-js; \`npm run phone-plans\` writes them anew. */
export const PHONE_PLANS: MetadataJson = ${JSON.stringify(ofTheEea(everywhere))};
`;
