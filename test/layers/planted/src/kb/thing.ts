export const kb = 1;
export type Thing = string;
