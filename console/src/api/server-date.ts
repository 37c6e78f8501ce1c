/** How far the API's clock is ahead of this computer's, as of its last answer; the header tells whole seconds, so never too far. */
let ahead = 0;

export const noteDate = (header: string | null): void => {
  const told = Date.parse(header ?? '');
  if (!Number.isNaN(told)) ahead = told - Date.now();
};

export const aheadMs = (): number => ahead;
