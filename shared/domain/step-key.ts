/** The step that an attempt belongs to: `FU12/invite` of `FU12/invite#2`. */
export const stepOf = (key: string): string => key.replace(/#\d+$/, '');
