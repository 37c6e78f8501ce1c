/** What a press did, as the page after it says; `gone` and `changed`: nothing, since something else was there first. */
export const SAID = ['confirmed', 'taken', 'callAsked', 'mailStopped', 'notMe', 'gone', 'changed'] as const;
export type Said = (typeof SAID)[number];

export const saidOf = (text: string | undefined): Said | undefined => SAID.find((each) => each === text);
