import '../cli.ts';
