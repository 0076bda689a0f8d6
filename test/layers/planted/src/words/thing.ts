export const words = 1;
export type Thing = string;
