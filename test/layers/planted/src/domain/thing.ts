export const domain = 1;
export type Thing = string;
