export const en = { title: 'calendar' } as const;
