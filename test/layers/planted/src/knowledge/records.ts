export type Record = string;
