export const engine = 1;
export type Thing = string;
