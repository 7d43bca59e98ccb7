export const zhOverview = { title: '总览' } as const;
