/** Placeholder until the job is wired. It fails loudly, so that nothing seems to work that does not. */
export const handler = (): never => {
  throw new Error('serve-api is not wired yet');
};
