/** Placeholder until the job is wired. It fails loudly, so that nothing seems to work that does not. */
export const handler = (): never => {
  throw new Error('audit-pointers is not wired yet');
};
