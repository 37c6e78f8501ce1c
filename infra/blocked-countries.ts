/**
 * Where no text may go by End User Messaging (threat 19): the countries outside the EU and EEA that AWS's "Supported countries and
 * regions" names. A new protect configuration allows what it is not told of, so the list is of what is blocked; a code that AWS does not
 * know would stop the deployment, so places that it may not reach are left out. A second line: a number outside the EEA is refused when
 * it is entered.
 */
export const BLOCKED_COUNTRIES: readonly string[] = (
  'AD AE AF AG AI AL AM AO AR AU AW AZ BA BB BD BF BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR ' +
  'CK CV DJ DM DO DZ EC EG ER ET FJ GA GB GD GE GF GH GI GM GN GP GQ GT GW GY HK HN HT ID IL IN IQ JM JO JP KE KG KH KM KN KR KW ' +
  'KY KZ LA LB LC LK LR LS LY MA MC MD ME MG MK ML MM MN MO MQ MR MU MV MW MX MY MZ NA NC NE NG NI NP NZ OM PA PE PF PG PH PK PR ' +
  'PS PW PY QA RE RS RU RW SA SB SC SG SL SM SN SO SR ST SV SZ TC TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VC VE VG ' +
  'VN VU WS XK YE ZA ZM ZW'
).split(' ');
