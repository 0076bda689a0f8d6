export const surfaces = 1;
export type Thing = string;
