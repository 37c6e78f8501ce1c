/** An ordinary case, by language; what is not named here is filled with the longest value. */
export const EXAMPLES: Readonly<Record<string, Record<string, string>>> = {
  da: { dato: 'tor. 5/3', kl: '10.30', n: '12', tid: '12 måneder', min: '60' },
  en: { dato: 'Thu 5 Mar', kl: '10:30', n: '12', tid: '12 months', min: '60' },
};
