import './load.ts';
export const day = 1;
