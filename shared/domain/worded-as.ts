import type { Channel, Step } from './protocol.ts';

/** A step in the words of another one's message. Those may have none for a channel that only the step goes by: then it keeps its own. */
export const wordedAs = (step: Step, words: Step['send'], channels: readonly Channel[]): Step => {
  const hasWords = words !== undefined && channels.every((each) => words.channels.includes(each));
  return step.send && hasWords ? { ...step, send: { ...step.send, template: words.template } } : step;
};
