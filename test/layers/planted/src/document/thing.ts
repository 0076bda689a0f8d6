export const document = 1;
export type Thing = string;
