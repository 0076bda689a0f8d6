export const features = 1;
export type Thing = string;
