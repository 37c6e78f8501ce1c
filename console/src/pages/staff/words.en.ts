export const en = { title: 'staff' } as const;
