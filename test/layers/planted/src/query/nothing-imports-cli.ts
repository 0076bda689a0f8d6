import '../cli/command.ts';
