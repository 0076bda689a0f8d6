export const WORDS = ['a'] as const;
export type Word = (typeof WORDS)[number];
