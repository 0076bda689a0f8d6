import '../knowledge/load.ts';
