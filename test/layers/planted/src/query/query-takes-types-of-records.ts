import '../knowledge/records.ts';
