/** EU and EEA: the countries we write to. A number elsewhere is refused at entry, so that no bill can be pumped up from abroad. */
export const EEA_COUNTRIES: readonly string[] =
  'AT AX BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');
