/** What providers take as a name in place of a number: 1 to 11 letters, digits and hyphens, with a letter (F5.11). */
export const SENDER_NAME = /^(?=.*[A-Za-z])[A-Za-z0-9-]{1,11}$/;
