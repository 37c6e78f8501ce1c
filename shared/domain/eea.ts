/** EU and EEA: the countries we write to. A number elsewhere is refused at entry, so that no bill can be pumped up from abroad. */
export const EEA_COUNTRIES: readonly string[] =
  'AT AX BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

/** Their calling codes; no other country has one of them, save the Vatican, which may be called like Italy. None begins another. */
export const EEA_CALLING_CODES: readonly string[] =
  '30 31 32 33 34 36 39 40 43 45 46 47 48 49 351 352 353 354 356 357 358 359 370 371 372 385 386 420 421 423'.split(
    ' ',
  );

const OF_EEA = new RegExp(`^\\+(?:${EEA_CALLING_CODES.join('|')})\\d{2}`);

/** Whether a number is of a country that we write to: asked again before each text, whatever was let in before. @param number E.164 */
export const isOfEea = (number: string): boolean => OF_EEA.test(number);
