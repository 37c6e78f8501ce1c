export const en = { title: 'settings' } as const;
