export type Result = string;
export const result = 1;
