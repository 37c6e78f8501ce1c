/**
 * SES takes no time limit with a message, only with a configuration set. So there is one set per limit, named `<base>-<seconds>`, and each
 * mail goes by the longest one that is not too long for it. The first and the last are the least and the most that SES allows.
 */
export const DELIVERY_LIMITS_SECONDS = [300, 3_600, 14_400, 50_400] as const;

/** The limit for a mail that is worth nothing after `seconds`; the least when even that is too long. */
export const deliveryLimitSeconds = (seconds: number): number =>
  DELIVERY_LIMITS_SECONDS.findLast((limit) => limit <= seconds) ?? DELIVERY_LIMITS_SECONDS[0];

export const configurationSetName = (base: string, seconds: number): string =>
  `${base}-${deliveryLimitSeconds(seconds)}`;
