export const formats = 1;
export type Thing = string;
