/** What was typed cannot be used: exit status 2. The message names the option and the remedy. */
export class BadInput extends Error {}
